import type { MetadataField } from '../../artifacts/types.js';
import { jsonIn } from './json.js';
import { mark, shown, type Level, type Mark } from './mark.js';

/**
 * China's mandatory implicit label (GB 45438-2025): JSON in one of the carriers the standard names.
 * Label 1 says the content is made by AI, 2 that it may be, 3 that it is suspected; anything else, an
 * emptied one above all, is shown and weighs nothing. The label is not signed.
 */
export function aigcLabelMarks(fields: readonly MetadataField[]): Mark[] {
  return fields.flatMap((field) => {
    const text = labelText(field);
    if (text === null) return [];
    const label = parseAigcLabel(text);
    return label ? [labelMark(field, label)] : [];
  });
}

export interface AigcLabel {
  readonly label: string;
  readonly producer: string;
}

/** The label in a text, wrapped in `AIGC` or bare, encoded once or twice; null when it is none. */
export function parseAigcLabel(text: string): AigcLabel | null {
  const outer = jsonIn(text);
  if (!outer) return null;
  const inner: unknown = 'AIGC' in outer ? outer.AIGC : outer;
  const label = typeof inner === 'string' ? jsonIn(inner) : inner;
  if (typeof label !== 'object' || label === null || !('Label' in label)) return null;
  const producer = 'ContentProducer' in label ? label.ContentProducer : '';
  return { label: string(label.Label), producer: string(producer) };
}

function string(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

/** The label's text where the field may carry one. */
function labelText({ carrier, name, value }: MetadataField): string | null {
  if (carrier === 'xmp') return name === 'TC260:AIGC' ? value : null;
  if (carrier === 'png') return name === 'AIGC' ? value : null;
  if (carrier === 'exif')
    return /^(UserComment|ImageDescription)$/.test(name) && value.includes('AIGC') ? value : null;
  if (carrier === 'jpeg') return /^APP\d+$/.test(name) && value.startsWith('AIGC{') ? value.slice(4) : null;
  return null;
}

const levelOf: Readonly<Record<string, Level>> = { '1': 'declared', '2': 'suspected', '3': 'suspected' };

function labelMark(field: MetadataField, { label, producer }: AigcLabel): Mark {
  const level = Object.hasOwn(levelOf, label) ? levelOf[label] : 'none';
  return mark({
    level,
    code: level === 'none' ? 'metadata.aigc.empty' : 'metadata.aigc.label',
    ...(level !== 'none' && { kind: 'ai_generated' }),
    field,
    values: { label: shown(label, 20), producer: shown(producer) },
    text: texts[level === 'none' || level === 'declared' ? level : 'suspected'],
    limit: {
      en: 'The label is not signed; it can be written into or taken out of any file.',
      zh: '该标识未经签名，可被写入任何文件，也可被删除。',
    },
  });
}

const texts = {
  declared: {
    en: 'The mandatory AIGC label in the file says that AI made this content.',
    zh: '文件中的 AIGC 隐式标识声明内容为人工智能生成合成。',
  },
  suspected: {
    en: 'The AIGC label in the file says that AI may have made this content.',
    zh: '文件中的 AIGC 隐式标识声明内容可能或疑似为人工智能生成合成。',
  },
  none: {
    en: 'The file carries an AIGC label that names no AI content.',
    zh: '文件中带有 AIGC 隐式标识，但未标明为人工智能生成。',
  },
};
