import { randomBytes } from 'node:crypto';

/**
 * UUID version 7 (RFC 9562, section 5.7): 48 bits of milliseconds, then randomness, so that sorting by id
 * sorts by time and a page's cursor is simply the last id on it.
 */
export function newId(now = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Ids come from outside; what is no UUID names nothing, and PostgreSQL would refuse the whole query over it. */
export function isId(text: string): boolean {
  return uuid.test(text);
}

/** Clocks of machines that make ids may be apart from the database's by no more than this. */
const skewMs = 3_600_000;

/** Between which ids those made from one time to another lie, with room for clocks that differ. */
export function idsAround(
  from = new Date(0),
  to = new Date(2 ** 48 - 1 - skewMs),
): { least: string; most: string } {
  const bound = (ms: number): string => {
    const hex = Math.min(Math.max(ms, 0), 2 ** 48 - 1)
      .toString(16)
      .padStart(12, '0');
    return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
  };
  return { least: bound(from.getTime() - skewMs), most: bound(to.getTime() + skewMs) };
}
