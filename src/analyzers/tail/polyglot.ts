/** Files that other programs would open as something else than a picture, with nothing standing behind its end. */
import type { Finding, Place } from '../../domain/finding.js';
import type { LocalText } from '../../domain/verdict.js';
import { hasText, u16le, u32le } from '../../image/bytes.js';
import type { Container, ContainerPart } from '../../image/container.js';
import { notPixels } from './findings.js';

/** PDF readers accept a header anywhere in this many bytes. */
const pdfWindow = 1_024;

export function polyglots(bytes: Uint8Array, container: Container): Finding[] {
  const { end } = container;
  const pdf = firstIndexOf(bytes, '%PDF-', 0, Math.min(pdfWindow, end));
  const zip = zipRecord(bytes, end);
  const script = scriptIn(bytes, container);
  return [
    ...(pdf < 0 ? [] : [polyglot('pdf', { at: 'bytes', part: 'header', offset: pdf, length: 5 })]),
    ...(zip < 0
      ? []
      : [polyglot('zip', { at: 'bytes', part: partAt(container, zip), offset: zip, length: 22 })]),
    ...(script === null ? [] : [polyglot('script', script)]),
  ];
}

const texts: Readonly<Record<'pdf' | 'zip' | 'script', LocalText>> = {
  pdf: {
    en: 'The file would open as a PDF as well as a picture.',
    zh: '该文件既可作为图片打开，也可作为 PDF 打开。',
  },
  zip: {
    en: 'The file would open as a ZIP archive as well as a picture.',
    zh: '该文件既可作为图片打开，也可作为 ZIP 压缩包打开。',
  },
  script: {
    en: 'The metadata hold script or page source, which a badly set up server would run or show.',
    zh: '元数据中含有脚本或网页代码，配置不当的服务器可能会执行或显示。',
  },
};

function polyglot(kind: keyof typeof texts, place: Place): Finding {
  return {
    code: `file.polyglot.${kind}`,
    basis: 'observed',
    strength: 'informative',
    places: [place],
    text: texts[kind],
    limit: notPixels,
    values: {},
  };
}

/** A ZIP is read from the record that closes it, which stands with its comment in this many last bytes. */
const zipWindow = 22 + 65_535;

/** The closing record of a ZIP inside the picture whose directory stands where it says; -1 for none. APPNOTE 4.3.16. */
function zipRecord(bytes: Uint8Array, end: number): number {
  for (let at = Math.max(0, bytes.length - zipWindow); at + 22 <= end; at++) {
    if (bytes[at] !== 0x50 || !hasText(bytes, at, 'PK\x05\x06')) continue;
    const size = u32le(bytes, at + 12);
    if (u16le(bytes, at + 10) === 0 ? size === 0 : size <= at && hasText(bytes, at - size, 'PK\x01\x02'))
      return at;
  }
  return -1;
}

/** Parts that hold words, whatever their format calls them. */
const wordy = /^(COM|APP\d+|tEXt|iTXt|EXIF|XMP |meta\/idat)$/;
const tags = ['<?php', '<script', '<html', '<!doctype html'];
/** Bytes of one part looked at, and of all. */
const window = 4_096;
const mostParts = 64;

function scriptIn(bytes: Uint8Array, { parts }: Container): Place | null {
  for (const part of parts.filter(({ name }) => wordy.test(name)).slice(0, mostParts)) {
    const text = latin.decode(
      bytes.subarray(part.dataOffset, part.dataOffset + Math.min(part.dataLength, window)),
    );
    const lower = text.toLowerCase();
    const tag = tags.find((one) => lower.includes(one));
    if (tag !== undefined)
      return {
        at: 'bytes',
        part: part.name,
        offset: part.dataOffset + lower.indexOf(tag),
        length: tag.length,
      };
  }
  return null;
}

const latin = new TextDecoder('latin1');

function partAt({ parts }: Container, at: number): string {
  const holds = ({ offset, length }: ContainerPart) => offset <= at && at < offset + length;
  return parts.findLast(holds)?.name ?? 'file';
}

function firstIndexOf(bytes: Uint8Array, text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (bytes[at] === text.charCodeAt(0) && hasText(bytes, at, text)) return at;
  }
  return -1;
}
