/**
 * Signs photos with content credentials of our own making, so that every case of the C2PA analyzer can be
 * tested without anybody's pictures. The library leaves the COSE envelope (RFC 9052) to the signer; the
 * few CBOR items it needs are written here.
 */
import { createPrivateKey, createSign, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import initialise, { WasmBuilder } from '@contentauth/c2pa-wasm';
import type { Trust } from '../../src/artifacts/trust.js';
import { packageRoot } from '../../src/root.js';

const read = (name: string) => readFileSync(join(packageRoot, 'test', 'support', 'c2pa', name), 'utf8');
const key = createPrivateKey(read('test-camera.key.pem'));
const chainOf = (...names: readonly string[]) => names.map((name) => new X509Certificate(read(name)).raw);
const chains = {
  valid: chainOf('test-camera.pem', 'test-authority.pem'),
  /** Ran out in 2021. */
  expired: chainOf('test-expired.pem', 'test-old-authority.pem'),
};

/** A trust list with nobody on it but the test authority. */
export const testTrust: Trust = {
  purposes: ['1.3.6.1.5.5.7.3.36'],
  lists: [
    {
      id: 'test',
      title: { en: 'test list', zh: '测试列表' },
      certificates: `${read('test-authority.pem')}\n${read('test-old-authority.pem')}`,
      fingerprints: new Set(),
      version: '2026-01-01+000000000000',
    },
  ],
};

/** The same list, knowing the authority by its fingerprint alone. */
export const testFingerprints: Trust = {
  ...testTrust,
  lists: testTrust.lists.map((list) => ({
    ...list,
    certificates: '',
    fingerprints: new Set([
      new X509Certificate(list.certificates).fingerprint256.replaceAll(':', '').toLowerCase(),
    ]),
  })),
};

export interface SignedAction {
  readonly action: string;
  readonly digitalSourceType?: string;
  readonly softwareAgent?: string;
  /** Titles of the ingredients that it worked on. */
  readonly of?: readonly string[];
}

export const sourceTypes = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

export interface Manifest {
  /** `c2pa.actions.v2` unless told otherwise. */
  readonly actionsLabel?: string;
  /** A further assertion, `org.example.note`. */
  readonly note?: string;
  /** Photos that this one was made from; the title is the name by which actions know them. */
  readonly ingredients?: readonly {
    readonly relationship: 'parentOf' | 'componentOf';
    readonly title: string;
    readonly photo: Uint8Array;
  }[];
  /** Assertions of ingredients that are blacked out, by address. */
  readonly redactions?: readonly string[];
  /** Where the manifest is said to lie as well, or alone where it is not embedded. */
  readonly remote?: string;
  readonly embedded?: boolean;
  readonly certificate?: keyof typeof chains;
  /** Whether somebody's identity is attached whose signature is nonsense. */
  readonly falseIdentity?: boolean;
}

/** The photo with a manifest in it that lists these actions. */
export async function signPhoto(
  format: 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif' | 'image/heic',
  photo: Uint8Array,
  actions: readonly SignedAction[],
  {
    actionsLabel = 'c2pa.actions.v2',
    note,
    ingredients = [],
    redactions = [],
    remote,
    embedded = true,
    falseIdentity = false,
    certificate = 'valid',
  }: Manifest = {},
): Promise<Uint8Array> {
  const wasm = createRequire(import.meta.url).resolve('@contentauth/c2pa-wasm/c2pa.wasm');
  await initialise({ module_or_path: readFileSync(wasm) });
  const definition = {
    claim_generator_info: [{ name: 'Touchstone test camera', version: '1' }],
    title: 'test photo',
    format,
    assertions: [
      { label: actionsLabel, data: { actions: actions.map(linked) } },
      ...(note === undefined ? [] : [{ label: 'org.example.note', data: { note } }]),
    ],
  };
  const settings = { verify: { verify_after_sign: false }, builder: { thumbnail: { enabled: false } } };
  const builder = WasmBuilder.fromJson(JSON.stringify(definition), JSON.stringify(settings));
  try {
    for (const { photo: made, ...told } of ingredients) {
      const json = JSON.stringify({ ...told, format, instance_id: told.title });
      await builder.addIngredientFromBlob(json, format, new HeldBlob(made));
    }
    for (const address of redactions) builder.addRedaction(address, 'c2pa.PII.present');
    if (remote !== undefined) builder.setRemoteUrl(remote);
    builder.setNoEmbed(!embedded);
    const sign = (claim: Uint8Array) => Promise.resolve(cose(claim, chains[certificate]));
    const nonsense = () => Promise.resolve(new Uint8Array(200).fill(7));
    const identity = {
      ...{ sigType: 'cawg.x509.cose', reserveSize: 400, referencedAssertions: [], roles: [] },
      sign: nonsense,
    };
    const signer = { sign, reserveSize: reserved, alg: 'es256' };
    return await builder.sign(signer, falseIdentity ? [identity] : [], format, new HeldBlob(photo));
  } finally {
    builder.free();
  }
}

function linked({ of, ...action }: SignedAction): object {
  return of === undefined ? action : { ...action, parameters: { ingredientIds: of } };
}

/** A Blob whose bytes can be had at once: the library's builder reads through the browser's FileReaderSync. */
class HeldBlob extends Blob {
  constructor(readonly held: Uint8Array) {
    super([new Uint8Array(held)]);
  }
  override slice(from = 0, to = this.held.length): Blob {
    return new HeldBlob(this.held.slice(from, to));
  }
}
Object.assign(globalThis, {
  FileReaderSync: class {
    readAsArrayBuffer({ held }: HeldBlob): ArrayBuffer {
      return new Uint8Array(held).buffer;
    }
  },
});

const reserved = 4096;

/** COSE_Sign1 over a detached payload: tagged, ES256, the certificate chain in its protected header. */
function cose(claim: Uint8Array, chain: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const certificates = Buffer.concat([head(4, chain.length), ...chain.map(bytes)]);
  const header = Buffer.concat([head(5, 2), head(0, 1), head(1, 6), head(0, 33), certificates]);
  const signed = Buffer.concat([
    head(4, 4),
    text('Signature1'),
    bytes(header),
    bytes(Buffer.alloc(0)),
    bytes(claim),
  ]);
  const signature = createSign('sha256').update(signed).sign({ key, dsaEncoding: 'ieee-p1363' });
  const envelope = (unprotected: Buffer) =>
    Buffer.concat([
      head(6, 18),
      head(4, 4),
      bytes(header),
      unprotected,
      Buffer.from([0xf6]),
      bytes(signature),
    ]);
  // Room is reserved before the signature exists, and the file's hash counts on all of it being used.
  const room = reserved - envelope(Buffer.alloc(0)).length;
  const padding = (length: number) => Buffer.concat([head(5, 1), text('pad'), bytes(Buffer.alloc(length))]);
  return new Uint8Array(envelope(padding(room - padding(room).length + room)));
}

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  if (value < 65_536) return Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
  return Buffer.from([(major << 5) | 26, value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);
}

const bytes = (data: Uint8Array) => Buffer.concat([head(2, data.length), data]);
const text = (value: string) => Buffer.concat([head(3, value.length), Buffer.from(value)]);
