import type { MetadataField } from '../../artifacts/types.js';
import type { Kind } from '../../domain/verdict.js';
import { aiSourceTypes, sourceTypePrefix } from '../data/source-types.js';
import { mark, shown, type Mark } from './mark.js';

/** Single texts by the standard; some writers make lists of them. */
const sourceType = /^Iptc4xmpExt:DigitalSourceType(\[\d+\])?$/;
const aiFields =
  /^Iptc4xmpExt:(AISystemUsed|AISystemVersionUsed|AIPromptInformation|AIPromptWriterName)(\[\d+\])?$/;
const googleCredit = /^(made|edited) with google ai$/i;

/**
 * What IPTC fields declare: the digital source type, the AI fields of the 2025 standard, and the credit
 * line of Google's generators.
 */
export function sourceTypeMarks(fields: readonly MetadataField[]): Mark[] {
  return fields.flatMap((field) => {
    const declared = declaration(field);
    return declared ? [declaredMark(field, declared)] : [];
  });
}

interface Declaration {
  readonly kind: Kind;
  readonly code: string;
}

function declaration({ carrier, name, value }: MetadataField): Declaration | null {
  const text = value.trim();
  if (carrier === 'xmp' && sourceType.test(name)) {
    const type = text.replace(sourceTypePrefix, '');
    const kind = Object.hasOwn(aiSourceTypes, type) ? aiSourceTypes[type] : undefined;
    return kind ? { kind, code: 'metadata.sourceType.ai' } : null;
  }
  if (carrier === 'xmp' && aiFields.test(name)) {
    return text === '' ? null : { kind: 'ai_generated', code: 'metadata.iptc.aiField' };
  }
  const credit =
    (carrier === 'xmp' && name === 'photoshop:Credit') || (carrier === 'iptc' && name === 'Credit');
  const google = credit ? googleCredit.exec(text) : null;
  if (!google) return null;
  const kind = google[1].toLowerCase() === 'made' ? 'ai_generated' : 'ai_edited';
  return { kind, code: 'metadata.credit.ai' };
}

function declaredMark(field: MetadataField, { kind, code }: Declaration): Mark {
  const whole = kind === 'ai_generated';
  return mark({
    level: 'declared',
    code,
    kind,
    field,
    values: { value: shown(field.value) },
    text: whole
      ? {
          en: `The file declares in ${field.name} that AI made the picture.`,
          zh: `文件在 ${field.name} 中声明画面由 AI 生成。`,
        }
      : {
          en: `The file declares in ${field.name} that AI changed the picture.`,
          zh: `文件在 ${field.name} 中声明画面经 AI 修改。`,
        },
    limit: {
      en: 'The field is unsigned; whoever held the file could have written it.',
      zh: '该字段未经签名，持有文件的人都可能写入。',
    },
  });
}
