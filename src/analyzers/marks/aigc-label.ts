import type { MetadataField } from '../../artifacts/types.js';
import type { FindingValue } from '../../domain/finding.js';
import type { LocalText } from '../../domain/verdict.js';
import { isEmptied, readAigcLabel, readAigcMembers, type AigcLabel } from '../../image/aigc-label.js';
import { readProducerCode } from '../../image/credit-code.js';
import { aigcStructures } from './aigc-structure.js';
import { mark, shown, type Level, type Mark } from './mark.js';

/** Labels in the fields that GB 45438-2025 and its practice guides name; the same text elsewhere is none. */
export function aigcLabelMarks(fields: readonly MetadataField[]): Mark[] {
  const texts = fields.flatMap((field) => {
    const carried = carrierOf(field);
    return carried ? [{ field, bare: carried.bare }] : [];
  });
  return [
    ...texts.slice(0, mostCarriers).flatMap(({ field, bare }) => {
      const label = readAigcLabel(field.value, bare);
      if (label) return [labelMark(field, label)];
      return bare ? [brokenMark(field)] : [];
    }),
    ...aigcStructures(fields)
      .slice(0, mostCarriers)
      .map(({ field, members }) => {
        const label = readAigcMembers(members);
        return label ? labelMark(field, label) : brokenMark(field);
      }),
  ];
}

/** Fields read, and structures; honest files have one or two, hostile ones as many as they like. */
const mostCarriers = 64;

/** Whether a field may carry the label, and whether it is the label's own (`bare`). */
function carrierOf({ carrier, name, value }: MetadataField): { readonly bare: boolean } | null {
  switch (carrier) {
    case 'xmp':
      return /^TC260:AIGC(\[\d+\])?$/.test(name) ? { bare: true } : null;
    case 'png':
      if (name === 'AIGC') return { bare: true };
      return /^(Comment|Description)$/.test(name) && mentions(value) ? { bare: false } : null;
    case 'exif':
      return /^(UserComment|ImageDescription|XPComment)$/.test(name) && mentions(value)
        ? { bare: false }
        : null;
    case 'jpeg':
      return /^APP\d+$/.test(name) && /^(AIGC\s*(?:[:=]\s*)?\{|\s*\{\s*"AIGC")/.test(value)
        ? { bare: false }
        : null;
    case 'heif':
      // An item of its own, by name; or one of JSON that is a label from its first member on.
      if (name === 'AIGC') return { bare: true };
      return /^\s*\{\s*"AIGC"/.test(value) ? { bare: false } : null;
    default:
      return null;
  }
}

const mentions = (value: string): boolean => /aigc/i.test(value);

type Reading = 'is' | 'maybe' | 'suspected' | 'emptied' | 'other';

function readingOf(label: AigcLabel): Reading {
  if (isEmptied(label)) return 'emptied';
  const readings: Readonly<Partial<Record<string, Reading>>> = { 1: 'is', 2: 'maybe', 3: 'suspected' };
  const text = label.label.trim();
  return Object.hasOwn(readings, text) ? (readings[text] ?? 'other') : 'other';
}

const said: Readonly<
  Record<Reading, { readonly level: Level; readonly code: string; readonly text: LocalText }>
> = {
  is: {
    level: 'declared',
    code: 'metadata.aigc.label',
    text: {
      en: 'The AIGC label in the file says that AI made this content.',
      zh: '文件中的 AIGC 隐式标识声明内容为人工智能生成合成。',
    },
  },
  maybe: {
    level: 'suspected',
    code: 'metadata.aigc.label',
    text: {
      en: 'The AIGC label in the file says that AI may have made this content.',
      zh: '文件中的 AIGC 隐式标识声明内容可能为人工智能生成合成。',
    },
  },
  suspected: {
    level: 'suspected',
    code: 'metadata.aigc.label',
    text: {
      en: 'The AIGC label in the file says that AI is suspected to have made this content.',
      zh: '文件中的 AIGC 隐式标识声明内容疑似为人工智能生成合成。',
    },
  },
  emptied: {
    level: 'none',
    code: 'metadata.aigc.emptied',
    text: {
      en: 'The file carries the frame of an AIGC label whose statement is empty.',
      zh: '文件带有 AIGC 隐式标识的框架，但标识内容为空。',
    },
  },
  other: {
    level: 'none',
    code: 'metadata.aigc.notAi',
    text: {
      en: 'The file carries an AIGC label that does not state AI content.',
      zh: '文件带有 AIGC 隐式标识，但未声明为人工智能生成内容。',
    },
  },
};

const unsigned: LocalText = {
  en: 'The label is not signed; it can be written into or taken out of any file.',
  zh: '该标识未经签名，可被写入任何文件，也可被删除。',
};

function labelMark(field: MetadataField, label: AigcLabel): Mark {
  const { level, code, text } = said[readingOf(label)];
  return mark({
    level,
    code,
    ...(level !== 'none' && { kind: 'ai_generated' }),
    field,
    values: valuesOf(label),
    text,
    limit:
      code === 'metadata.aigc.emptied'
        ? {
            en: 'Somebody may have blanked it, or the program never filled it in; it states nothing either way.',
            zh: '可能被人清空，也可能软件从未填写；无法据此下结论。',
          }
        : unsigned,
  });
}

function valuesOf(label: AigcLabel): Readonly<Record<string, FindingValue>> {
  const producer = readProducerCode(label.contentProducer);
  return {
    form: label.form,
    label: shown(label.label, 20),
    producer: shown(label.contentProducer),
    ...(producer && {
      creditCode: producer.creditCode,
      creditCodeValid: producer.creditCodeValid,
      division: producer.division,
      service: producer.service,
    }),
    produceId: shown(label.produceId),
    propagator: shown(label.contentPropagator),
    propagateId: shown(label.propagateId),
    reserved: shown([label.reservedCode1, label.reservedCode2].filter((code) => code !== '').join(' ')),
    nesting: label.nesting,
  };
}

function brokenMark(field: MetadataField): Mark {
  return mark({
    level: 'none',
    code: 'metadata.aigc.unreadable',
    field,
    values: { value: shown(field.value) },
    text: {
      en: 'The field of the AIGC label is there, but what it holds is no label.',
      zh: '存在 AIGC 隐式标识字段，但其内容不是有效标识。',
    },
    limit: unsigned,
  });
}
