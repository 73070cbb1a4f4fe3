import { hasText, u16be } from './bytes.js';
import type { Container, ContainerPart } from './container.js';
import type { JpegComponent, JpegStructure, QuantisationTable } from './jpeg-structure.js';
import { lastSaveQuality } from './last-save-quality.js';
import { readPictures } from './multi-picture.js';
import { zigzag } from './zigzag.js';

const maxTables = 64;

/** Reads the structure off a walked JPEG. Null where it holds no readable start of frame. */
export function readJpegStructure(bytes: Uint8Array, container: Container): JpegStructure | null {
  const { parts } = container;
  const frame = parts.find((part) => part.name.startsWith('SOF') && part.dataLength >= 6);
  if (frame === undefined) return null;
  const at = frame.dataOffset;
  const components = readComponents(bytes, frame);
  const named = (name: string): readonly ContainerPart[] => parts.filter((part) => part.name === name);
  const adobe = named('APP14').find((p) => p.dataLength >= 12 && hasText(bytes, p.dataOffset, 'Adobe'));
  const restart = named('DRI').at(-1);
  const tables = named('DQT')
    .flatMap((part) => readTables(bytes, part))
    .slice(0, maxTables);
  return {
    markers: parts.filter((part) => part.name !== 'scan').map((part) => part.name),
    tables,
    components,
    quality: lastSaveQuality({ tables, components }),
    subsampling: subsampling(components),
    progressive: ['SOF2', 'SOF6', 'SOF10', 'SOF14'].includes(frame.name),
    arithmetic: Number(frame.name.slice(3)) > 8,
    precision: bytes[at],
    width: u16be(bytes, at + 3),
    height: u16be(bytes, at + 1),
    scans: named('SOS').length,
    restartInterval: restart === undefined ? 0 : u16be(bytes, restart.dataOffset),
    standardHuffman: standardHuffman(bytes, named('DHT')),
    jfif: named('APP0').some((part) => hasText(bytes, part.dataOffset, 'JFIF\0')),
    adobeTransform: adobe === undefined ? null : bytes[adobe.dataOffset + 11],
    pictures: readPictures(bytes, named('APP2')),
    trailerBytes: bytes.length - container.end,
  };
}

function readComponents(bytes: Uint8Array, frame: ContainerPart): JpegComponent[] {
  const stated = bytes[frame.dataOffset + 5];
  const count = Math.min(stated, Math.floor((frame.dataLength - 6) / 3));
  return Array.from({ length: count }, (_, i) => {
    const at = frame.dataOffset + 6 + 3 * i;
    return {
      id: bytes[at],
      horizontal: bytes[at + 1] >> 4,
      vertical: bytes[at + 1] & 15,
      table: bytes[at + 2],
    };
  });
}

/** How far chroma is thinned out against luma; only the usual three-component cases have names. */
function subsampling(components: readonly JpegComponent[]): string {
  if (components.length === 1) return 'gray';
  const [y, cb, cr] = components;
  if (components.length !== 3 || cb.horizontal !== cr.horizontal || cb.vertical !== cr.vertical)
    return 'other';
  const names: Readonly<Record<string, string>> = {
    '1x1': '4:4:4',
    '2x1': '4:2:2',
    '2x2': '4:2:0',
    '1x2': '4:4:0',
    '4x1': '4:1:1',
  };
  return names[`${y.horizontal / cb.horizontal}x${y.vertical / cb.vertical}`] ?? 'other';
}

/** Tables of one DQT segment: precision and id, then 64 divisors in zig-zag order of one or two bytes. T.81 B.2.4.1. */
function readTables(bytes: Uint8Array, part: ContainerPart): QuantisationTable[] {
  const found: QuantisationTable[] = [];
  const end = part.dataOffset + part.dataLength;
  let at = part.dataOffset;
  while (at < end) {
    const wide = bytes[at] >> 4 !== 0;
    const size = wide ? 129 : 65;
    if (at + size > end) break;
    const values = new Array<number>(64);
    for (let i = 0; i < 64; i++) {
      values[zigzag[i]] = wide ? u16be(bytes, at + 1 + 2 * i) : bytes[at + 1 + i];
    }
    found.push({ id: bytes[at] & 15, values, precision: wide ? 16 : 8, offset: at });
    at += size;
  }
  return found;
}

/** Codes per length, 1 to 16 bits, of the tables K.3 to K.6: no optimised table has the same. */
const exampleLengths = [
  '0 1 5 1 1 1 1 1 1 0 0 0 0 0 0 0',
  '0 3 1 1 1 1 1 1 1 1 1 0 0 0 0 0',
  '0 2 1 3 3 2 4 3 5 5 4 4 0 0 1 125',
  '0 2 1 2 4 4 3 4 7 5 4 4 0 1 2 119',
];

function standardHuffman(bytes: Uint8Array, segments: readonly ContainerPart[]): boolean | null {
  let tables = 0;
  for (const { dataOffset, dataLength } of segments) {
    const end = dataOffset + dataLength;
    for (let at = dataOffset; at + 17 <= end; tables++) {
      const lengths = bytes.subarray(at + 1, at + 17);
      if (!exampleLengths.includes(lengths.join(' '))) return false;
      at += 17 + lengths.reduce((sum, n) => sum + n, 0);
    }
  }
  return tables === 0 ? null : true;
}
