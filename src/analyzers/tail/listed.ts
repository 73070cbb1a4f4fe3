/** What a file's own directories say stands behind its picture. */
import type { Metadata, MetadataField } from '../../artifacts/types.js';
import { latin1 } from '../../image/bytes.js';
import type { Container } from '../../image/container.js';
import { readPictures } from '../../image/multi-picture.js';
import type { Listed } from '../../image/tail-pieces.js';

/**
 * Pieces listed by the multi-picture index (CIPA DC-007), by XMP (Ultra HDR 1.1 and Motion Photo 1.0 of Android, MicroVideo
 * before them), by Samsung's directory and by Huawei's trailer. Whether they stand there is for the reader to see.
 */
export function listedPieces(
  bytes: Uint8Array,
  { parts, end }: Container,
  { fields }: Pick<Metadata, 'fields'>,
): Listed[] {
  const index = readPictures(
    bytes,
    parts.filter(({ name }) => name === 'APP2'),
  );
  const pictures = index.map(({ offset }): Listed => ({ offset, kind: 'preview' }));
  return [
    ...directory(fields, end),
    ...microVideo(fields, bytes.length),
    ...phoneBlocks(fields),
    ...huawei(bytes, end),
    ...pictures,
  ];
}

const itemField = /^Container:Directory\[(\d+)\](?:\/Container:Item)?\/Item:(Semantic|Length|Padding)$/;
const mostItems = 16;

/** Items follow one another behind the first, which is the picture itself. */
function directory(fields: readonly MetadataField[], end: number): Listed[] {
  const items: Partial<Record<string, string>>[] = [];
  for (const { carrier, name, value } of fields) {
    const match = carrier === 'xmp' ? itemField.exec(name) : null;
    if (match === null || Number(match[1]) >= mostItems) continue;
    (items[Number(match[1])] ??= {})[match[2]] = value;
  }
  const bytesOf = (text: string | undefined) => (/^\d{1,12}$/.test(text ?? '') ? Number(text) : 0);
  let offset = end;
  return items.flatMap((item, i): Listed[] => {
    const at = offset;
    offset += (i === 0 ? 0 : bytesOf(item['Length'])) + bytesOf(item['Padding']);
    return i === 0 ? [] : [{ offset: at, kind: kinds[item['Semantic'] ?? ''] ?? 'preview' }];
  });
}

const kinds: Readonly<Partial<Record<string, Listed['kind']>>> = {
  GainMap: 'gainMap',
  MotionPhoto: 'motion',
};

/** Counted from the file's end. */
function microVideo(fields: readonly MetadataField[], size: number): Listed[] {
  const field = fields.find(({ carrier, name }) => carrier === 'xmp' && name === 'GCamera:MicroVideoOffset');
  return field && /^\d{1,12}$/.test(field.value)
    ? [{ offset: size - Number(field.value), kind: 'motion' }]
    : [];
}

function phoneBlocks(fields: readonly MetadataField[]): Listed[] {
  const offsets = fields.flatMap(({ carrier, offset }) => (carrier === 'samsung' ? [offset] : []));
  return offsets.length === 0 ? [] : [{ offset: Math.min(...offsets), kind: 'phone' }];
}

/** Two fields of twenty characters: the still's place in the film, and how far back the film begins. */
const huaweiBytes = 40;
const huaweiTrailer = /^\d+:\d+ *LIVE_\d+ *$/;

function huawei(bytes: Uint8Array, end: number): Listed[] {
  const offset = bytes.length - huaweiBytes;
  if (offset <= end || !huaweiTrailer.test(latin1(bytes, offset, huaweiBytes))) return [];
  return [
    { offset: end, kind: 'motion' },
    { offset, kind: 'phone' },
  ];
}
