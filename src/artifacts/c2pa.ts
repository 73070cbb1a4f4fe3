/**
 * Reads a photo's content credentials. The one file that knows the C2PA library: its WebAssembly build
 * runs in this process and is told to fetch nothing, whatever address the photo names; a test fails on
 * any attempt. Compiled on first use, because most photos carry no manifest; practice.ts makes a first use of it ahead of photos.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import initialise, { WasmReader } from '@contentauth/c2pa-wasm';
import type { Container, ContainerPart } from '../image/container.js';
import { readManifestStore } from './c2pa-report.js';
import { anchorsFor, type Trust } from './trust.js';
import type { ContentCredentials, Inapplicable, Metadata } from './types.js';

let ready: Promise<unknown> | undefined;

/** Compiles the library, once a process, or again where that failed; each of its functions is compiled when it is first called. */
async function compileLibrary(): Promise<void> {
  ready ??= initialise({
    module_or_path: readFileSync(createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm')),
  });
  try {
    await ready;
  } catch (thrown) {
    ready = undefined;
    throw thrown;
  }
}

/** @throws never for the photo's sake: what cannot be read comes back as `unreadable`. */
export async function readContentCredentials(
  bytes: Uint8Array,
  container: Container,
  metadata: Metadata,
  trust: Trust,
): Promise<ContentCredentials | Inapplicable> {
  const parts = manifestParts(bytes, container);
  if (parts.length === 0) return referred(metadata);
  const [{ name, offset }] = parts;
  const last = parts[parts.length - 1];
  const place = { part: name, offset, length: last.offset + last.length - offset };
  let found: ContentCredentials = { ...nothingRead, ...place, presence: 'unreadable', detail: '' };
  if (parts.length > (container.format === 'jpeg' ? mostSegments : mostStores))
    return { ...found, detail: 'more manifest parts than are read' };
  try {
    const store = manifestBytes(bytes, parts);
    // A list without a certificate to go by cannot trust anybody; one reading is needed in any case.
    const lists = trust.lists
      .map(({ title, ...list }) => ({ title, pem: anchorsFor(list, store) }))
      .filter(({ pem }) => pem !== '');
    for (const { title, pem } of lists.length === 0 ? [{ title: null, pem: '' }] : lists) {
      const report = readManifestStore(await read(bytes, container.format, trust.purposes, pem));
      const trusted = report.state === 'trusted';
      found = { ...report, ...place, trustedBy: trusted ? title : null };
      if (trusted) break;
    }
    return found;
  } catch (thrown) {
    return { ...found, presence: 'unreadable', detail: String(thrown).slice(0, 300) };
  }
}

/** A JPEG has a manifest in pieces of 64 KB; other formats in one, where the library would compare each with each. */
const mostSegments = 4_096;
const mostStores = 16;

const nothingRead = {
  state: 'invalid',
  trustedBy: null,
  failures: [],
  signatureIntact: false,
  bytesIntact: false,
  manifests: [],
} as const satisfies Partial<ContentCredentials>;

/** XMP may name where the manifest lies, in the file or elsewhere. C2PA 2.2, section 11.2. */
function referred({ fields }: Metadata): ContentCredentials | Inapplicable {
  const field = fields.find(({ carrier, name }) => carrier === 'xmp' && name === 'dcterms:provenance');
  if (field === undefined)
    return { inapplicable: { en: 'The file carries no content credentials.', zh: '文件不含内容凭证。' } };
  const { part, offset, length, value } = field;
  const presence = value.startsWith('self#') ? 'removed' : 'remote';
  return { ...nothingRead, presence, detail: value.slice(0, 300), part, offset, length };
}

async function read(
  bytes: Uint8Array,
  format: Container['format'],
  purposes: readonly string[],
  anchors: string,
): Promise<unknown> {
  await compileLibrary();
  const settings = {
    verify: { remote_manifest_fetch: false, ocsp_fetch: false },
    trust: { trust_config: purposes.join('\n'), ...(anchors === '' ? {} : { trust_anchors: anchors }) },
  };
  const reader = await WasmReader.fromBytes(`image/${format}`, bytes, JSON.stringify(settings));
  try {
    return JSON.parse(reader.json()) as unknown;
  } finally {
    reader.free();
  }
}

/** The parts in which a manifest may stand, one kind per format. C2PA 2.2, annex A. */
function manifestParts(bytes: Uint8Array, { format, parts }: Container): ContainerPart[] {
  const has = (at: number, expected: readonly number[]) =>
    expected.every((byte, i) => bytes[at + i] === byte);
  switch (format) {
    case 'jpeg':
      return parts.filter((part) => part.name === 'APP11' && has(part.dataOffset, [0x4a, 0x50]));
    case 'png':
      return parts.filter((part) => part.name === 'caBX');
    case 'webp':
      return parts.filter((part) => part.name === 'C2PA');
    case 'heic':
    case 'avif':
      return parts.filter((part) => part.name === 'uuid' && has(part.dataOffset - c2paUuid.length, c2paUuid));
  }
}

const c2paUuid = [...Buffer.from('d8fec3d61b0e483c92975828877ec481', 'hex')];
/** Bytes that every JPEG segment of a manifest repeats before its share: marker, instance, number, box header. */
const repeatedHeader = 16;

/** The manifest store in one piece, to look for certificates in. */
function manifestBytes(bytes: Uint8Array, parts: readonly ContainerPart[]): Uint8Array {
  return Buffer.concat(
    parts.map(({ name, dataOffset, dataLength }, i) =>
      bytes.subarray(dataOffset + (name === 'APP11' && i > 0 ? repeatedHeader : 0), dataOffset + dataLength),
    ),
  );
}
