/**
 * What the bytes behind a picture's end look like, by the signatures that file formats open or close with.
 * Recognised, never opened: whoever appended them may have lied.
 */
import { hasText } from './bytes.js';

export const tailKinds = [
  'padding',
  'gainMap',
  'preview',
  'motion',
  'phone',
  'picture',
  'video',
  'archive',
  'document',
  'program',
  'script',
  'text',
  'data',
] as const;
export type TailKind = (typeof tailKinds)[number];

const openings: readonly (readonly [TailKind, string])[] = [
  ['picture', '\xff\xd8\xff'],
  ['picture', '\x89PNG\r\n'],
  ['archive', 'PK\x03\x04'],
  ['archive', 'Rar!\x1a\x07'],
  ['archive', '7z\xbc\xaf\x27\x1c'],
  ['archive', '\x1f\x8b\x08'],
  ['document', '%PDF-'],
  ['program', '\x7fELF'],
  ['program', 'MZ\x90\0'],
  ['script', '#!/'],
];
const scriptTags = ['<script', '<?php', '<html', '<!doctype html'];

/** A ZIP is read from its end: the record that closes it, and the comment after it, fit in this many bytes. */
const zipEnd = 22 + 65_535;
const zipEndSignature = 'PK\x05\x06';
/** Bytes looked at for text and tags. */
const window = 4_096;

/**
 * `gainMap`, `preview` and `motion` it never answers: only the file's own listing makes a piece one.
 *
 * @param from offset in `file` at which the tail starts; less than the file's length.
 */
export function tailKind(file: Uint8Array, from: number): TailKind {
  const tail = file.subarray(from);
  if (isPadding(tail)) return 'padding';
  // Samsung's directory of extra data closes with its signature.
  if (hasText(tail, tail.length - 4, 'SEFT')) return 'phone';
  const opening = openings.find(([, signature]) => hasText(tail, 0, signature));
  if (opening) return opening[0];
  if (hasText(tail, 4, 'ftyp')) return 'video';
  if (lastIndexOf(tail, zipEndSignature, Math.max(0, tail.length - zipEnd)) >= 0) return 'archive';
  const text = String.fromCharCode(...tail.subarray(0, window));
  const lower = text.toLowerCase();
  if (scriptTags.some((tag) => lower.includes(tag))) return 'script';
  return isText(tail.subarray(0, window)) ? 'text' : 'data';
}

/** One value throughout: what alignment and interrupted writes leave. */
function isPadding(bytes: Uint8Array): boolean {
  const [first] = bytes;
  return (first === 0 || first === 0xff) && bytes.every((byte) => byte === first);
}

function isText(bytes: Uint8Array): boolean {
  let printable = 0;
  for (const byte of bytes) if (byte >= 0x20 ? byte !== 0x7f : byte >= 9 && byte <= 13) printable++;
  const decodes = !new TextDecoder().decode(bytes.subarray(0, bytes.length - 3)).includes('\ufffd');
  return printable >= bytes.length * 0.95 && decodes;
}

function lastIndexOf(bytes: Uint8Array, text: string, from: number): number {
  for (let at = bytes.length - text.length; at >= from; at--) {
    if (bytes[at] === text.charCodeAt(0) && hasText(bytes, at, text)) return at;
  }
  return -1;
}
