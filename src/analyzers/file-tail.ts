import type { Finding, Place } from '../domain/finding.js';
import type { LocalText } from '../domain/verdict.js';
import { hasText } from '../image/bytes.js';
import { tailKind, type TailKind } from '../image/tail-kind.js';
import { defineAnalyzer } from './analyzer.js';

/** PDF readers accept a header anywhere in this many bytes. */
const pdfWindow = 1_024;

/**
 * Reports what stands behind the picture's own end, and files that are two formats at once. Informative:
 * phones append videos, depth maps and data of their own, transfers append padding, and appended text
 * proves nothing about the pixels. Nothing found here is opened, run or believed.
 */
export const fileTail = defineAnalyzer({
  id: 'file-tail',
  version: 1,
  family: 'structure',
  title: { en: 'Bytes behind the picture', zh: '图像数据之后的附加内容' },
  sources: [
    'ITU-T T.81 annex B (EOI)',
    'PNG (3rd edition), section 5.6 (IEND)',
    'ISO/IEC 14496-12, clause 4.2 (boxes)',
    'PKWARE APPNOTE 6.3.10, section 4.3.16 (end of central directory)',
  ],
  needs: ['bytes', 'container'],
  timeoutMs: 1_000,
  required: false,
  analyze({ bytes, container: { end, truncated } }) {
    const findings: Finding[] = [];
    if (!truncated && end > 0 && end < bytes.length) findings.push(tailFinding(bytes, end));
    const pdf = firstIndexOf(bytes, '%PDF-', Math.min(pdfWindow, end));
    if (pdf >= 0) findings.push(polyglot(pdf));
    return { status: 'informative', findings };
  },
});

const notPixels: LocalText = {
  en: 'It says nothing about the picture itself, and nothing of it was opened or believed.',
  zh: '与画面本身无关；系统未打开也未采信其中任何内容。',
};

const said: Readonly<Record<TailKind, LocalText>> = {
  padding: {
    en: 'Filler bytes of one value follow the picture.',
    zh: '画面数据之后有单一数值的填充字节。',
  },
  phone: {
    en: "Data of a phone's camera app follow the picture (Samsung's directory).",
    zh: '画面数据之后有手机相机应用写入的数据（三星目录）。',
  },
  picture: {
    en: 'A second picture follows the first one in the file.',
    zh: '文件中在主画面之后还有另一幅图像。',
  },
  video: {
    en: 'A video follows the picture, as live photos have it.',
    zh: '画面数据之后有一段视频（动态照片常见）。',
  },
  archive: { en: 'An archive is attached to the picture.', zh: '图片之后附加了压缩包。' },
  document: { en: 'A document is attached to the picture.', zh: '图片之后附加了文档。' },
  program: { en: 'A program is attached to the picture.', zh: '图片之后附加了可执行程序。' },
  script: { en: 'Script or page source is attached to the picture.', zh: '图片之后附加了脚本或网页代码。' },
  text: { en: 'Text is attached to the picture.', zh: '图片之后附加了文本。' },
  data: { en: 'Bytes of no known kind follow the picture.', zh: '画面数据之后有未知类型的字节。' },
};

function tailFinding(bytes: Uint8Array, end: number): Finding {
  const kind = tailKind(bytes, end);
  const place: Place = { at: 'bytes', part: 'trailer', offset: end, length: bytes.length - end };
  return {
    code: `file.tail.${kind}`,
    basis: 'observed',
    strength: 'informative',
    places: [place],
    text: said[kind],
    limit: notPixels,
    values: { bytes: bytes.length - end },
  };
}

function polyglot(at: number): Finding {
  return {
    code: 'file.polyglot.pdf',
    basis: 'observed',
    strength: 'informative',
    places: [{ at: 'bytes', part: 'header', offset: at, length: 5 }],
    text: {
      en: 'The file would open as a PDF as well as a picture.',
      zh: '该文件既可作为图片打开，也可作为 PDF 打开。',
    },
    limit: notPixels,
    values: {},
  };
}

function firstIndexOf(bytes: Uint8Array, text: string, end: number): number {
  for (let at = 0; at < end; at++) {
    if (bytes[at] === text.charCodeAt(0) && hasText(bytes, at, text)) return at;
  }
  return -1;
}
