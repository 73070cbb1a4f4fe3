/** Times in EXIF, held against one another. Exif 3.0, 4.6.5 and 4.6.8: local time without zone, GPS in UTC. */
import type { MetadataField } from '../../artifacts/types.js';

export interface ExifTimes {
  readonly original: Stamp | null;
  readonly digitised: Stamp | null;
  readonly modified: Stamp | null;
  /** GPS time, UTC. */
  readonly gps: Stamp | null;
  /** Minutes that local time is ahead of UTC, where the file says so. */
  readonly offsetMinutes: number | null;
  /** The same where and when the file was changed, which may be in another zone. */
  readonly modifiedOffsetMinutes: number | null;
}

export interface Stamp {
  /** Seconds since 1970 as if the stated time were UTC. */
  readonly seconds: number;
  readonly field: MetadataField;
}

export function readTimes(fields: readonly MetadataField[]): ExifTimes {
  const exif = (name: string) => fields.find((field) => field.carrier === 'exif' && field.name === name);
  const stamp = (name: string) => stampOf(exif(name));
  const offset = exif('OffsetTimeOriginal') ?? exif('OffsetTime');
  const modifiedOffset = exif('OffsetTime') ?? offset;
  return {
    original: stamp('DateTimeOriginal'),
    digitised: stamp('DateTimeDigitized'),
    modified: stamp('DateTime'),
    gps: gpsStamp(exif('GPSDateStamp'), exif('GPSTimeStamp')),
    offsetMinutes: offset ? offsetOf(offset.value) : null,
    modifiedOffsetMinutes: modifiedOffset ? offsetOf(modifiedOffset.value) : null,
  };
}

/** `YYYY:MM:DD HH:MM:SS`; null for anything else, and for the clock that was never set. */
function stampOf(field: MetadataField | undefined): Stamp | null {
  const match = /^(\d{4}):(\d\d):(\d\d) (\d\d):(\d\d):(\d\d)/.exec(field?.value ?? '');
  if (!field || !match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map(Number);
  const plausible = year >= 1990 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return plausible ? { seconds: utc(year, month, day, hour, minute, second), field } : null;
}

function gpsStamp(date: MetadataField | undefined, time: MetadataField | undefined): Stamp | null {
  const day = /^(\d{4})[:-](\d\d)[:-](\d\d)$/.exec(date?.value.trim() ?? '');
  const clock =
    time?.value
      .trim()
      .split(/[\s:]+/)
      .map(Number) ?? [];
  if (!date || !day || clock.length !== 3 || !clock.every((part) => part >= 0 && part < 61)) return null;
  const [year, month, dayOfMonth] = day.slice(1).map(Number);
  return year < 1990
    ? null
    : { seconds: utc(year, month, dayOfMonth, clock[0], clock[1], clock[2]), field: date };
}

/** Minutes ahead of UTC, `+08:00`; null for anything else. */
export function offsetOf(text: string): number | null {
  const match = /^([+-])(\d\d):(\d\d)$/.exec(text.trim());
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : null;
}

/** Seconds since 1970 of an ISO 8601 instant with zone; null for anything else. */
export function instantSeconds(text: string): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.exec(
    text.trim(),
  );
  if (!match) return null;
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part || 0));
  const offset = match[7] === 'Z' ? 0 : offsetOf(match[7]);
  return offset === null ? null : utc(year, month, day, hour, minute, second) - offset * 60;
}

/** Seconds since 1970 in the proleptic Gregorian calendar; days from civil after Hinnant's era arithmetic. */
function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * 86_400 + hour * 3_600 + minute * 60 + second;
}
