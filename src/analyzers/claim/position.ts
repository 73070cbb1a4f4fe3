/** Where the file says that the photo was taken, and how far that is from elsewhere. */
import type { MetadataField } from '../../artifacts/types.js';
import type { Position } from '../../domain/claim.js';

/** The GPS position of EXIF; null where it is missing, out of range, or the 0,0 of a receiver without a fix. */
export function positionOf(fields: readonly MetadataField[]): Position | null {
  const exif = (name: string) =>
    fields.find(({ carrier, name: one }) => carrier === 'exif' && one === name)?.value ?? '';
  const latitude = degrees(exif('GPSLatitude'), exif('GPSLatitudeRef'), 'S');
  const longitude = degrees(exif('GPSLongitude'), exif('GPSLongitudeRef'), 'W');
  if (latitude === null || longitude === null) return null;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180 || (latitude === 0 && longitude === 0))
    return null;
  return { latitude, longitude };
}

/** Degrees, minutes and seconds as numbers separated by blanks. */
function degrees(value: string, reference: string, negative: string): number | null {
  const parts = value.trim().split(/\s+/).map(Number);
  if (value.trim() === '' || parts.length > 3 || !parts.every((part) => Number.isFinite(part) && part >= 0))
    return null;
  const [whole, minutes = 0, seconds = 0] = parts;
  return (whole + minutes / 60 + seconds / 3600) * (reference.trim().toUpperCase() === negative ? -1 : 1);
}

const earthRadiusKm = 6_371;

/** Great-circle distance in kilometres; haversine formula, R. W. Sinnott, Sky and Telescope 68, 1984. */
export function distanceKm(a: Position, b: Position): number {
  const radians = (value: number) => (value * Math.PI) / 180;
  const half = (difference: number) => Math.sin(radians(difference) / 2) ** 2;
  const chord =
    half(a.latitude - b.latitude) +
    Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude - b.longitude);
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}
