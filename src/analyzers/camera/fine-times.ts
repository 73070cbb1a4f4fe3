/** The finer fields of the two times that a camera writes at once: parts of a second, and the zone. Exif 3.0, 4.6.5. */
import type { MetadataField } from '../../artifacts/types.js';
import type { Finding } from '../../domain/finding.js';
import type { LocalText } from '../../domain/verdict.js';
import { conflict, fieldPlace, type CameraFile } from './checks.js';
import { offsetOf, readTimes } from './times.js';

const rewritten: LocalText = {
  en: 'Programs that set the time of a photo may write one of the fields and forget the other.',
  zh: '改写拍摄时间的软件可能只写入其中一个字段而遗漏另一个。',
};

/** Fields that stand beside the same second and yet do not agree. */
export function fineTimeChecks({ metadata: { fields } }: CameraFile): Finding[] {
  const { original, digitised } = readTimes(fields);
  if (original === null || digitised?.seconds !== original.seconds) return [];
  const exif = (name: string) => fields.find((field) => field.carrier === 'exif' && field.name === name);
  const found = [
    differing(exif('SubSecTimeOriginal'), exif('SubSecTimeDigitized'), fraction, 'camera.time.subseconds', {
      en: 'Taking and digitising are noted in the same second, but not in the same part of it.',
      zh: '拍摄与数字化记录为同一秒，但其小数部分不一致。',
    }),
    differing(exif('OffsetTimeOriginal'), exif('OffsetTimeDigitized'), offsetOf, 'camera.time.offsets', {
      en: 'Taking and digitising are noted at the same time of day in two time zones.',
      zh: '拍摄与数字化记录为同一时刻，但时区不一致。',
    }),
  ];
  return found.filter((finding) => finding !== null);
}

/** A finding where both fields can be read and mean different things. */
function differing(
  one: MetadataField | undefined,
  other: MetadataField | undefined,
  meaning: (value: string) => number | null,
  code: string,
  text: LocalText,
): Finding | null {
  if (!one || !other) return null;
  const meant = meaning(one.value);
  const otherwise = meaning(other.value);
  if (meant === null || otherwise === null || meant === otherwise) return null;
  const values = { [one.name]: one.value, [other.name]: other.value };
  return conflict(code, [fieldPlace(one), fieldPlace(other)], text, rewritten, values);
}

/** Digits behind the point, as seconds: `5`, `50` and `500` are the same. */
function fraction(value: string): number | null {
  const digits = value.trim();
  return /^\d{1,9}$/.test(digits) ? Number(`0.${digits}`) : null;
}
