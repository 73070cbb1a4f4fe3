import type { MetadataField } from '../artifacts/types.js';
import type { ClaimContext } from '../domain/claim.js';
import type { Finding, FindingValue, Place } from '../domain/finding.js';
import type { LocalText } from '../domain/verdict.js';
import { defineAnalyzer } from './analyzer.js';
import { instantSeconds, readTimes, type ExifTimes, type Stamp } from './camera/times.js';
import { distanceKm, positionOf } from './claim/position.js';

/**
 * Holds the photo's own times and place against order and delivery. Informative throughout: clocks are
 * wrong, buyers photograph at the office and fetch parcels from elsewhere, so a conflict is a question for
 * a person, never a verdict. Distances are told in coarse bands; the exact place is personal and not repeated.
 */
export const claimContext = defineAnalyzer({
  id: 'claim-context',
  version: 3,
  family: 'provenance',
  title: { en: 'Times and place against the order', zh: '拍摄时间、地点与订单比对' },
  sources: ['Exif 3.0, sections 4.6.5 and 4.6.6 (GPS)'],
  needs: ['claim', 'metadata'],
  timeoutMs: 1_000,
  required: false,
  analyze: ({ claim, metadata: { fields } }) => ({
    status: 'informative',
    findings: [...timeFindings(claim, readTimes(fields)), ...placeFindings(claim, fields)],
  }),
});

/** Local times may be this far from UTC, seconds: west of it, east of it. */
const zones = { behind: 12 * 3_600, ahead: 14 * 3_600 };
/** A camera clock may be slow by this much without anybody noticing, seconds. */
const drift = 600;

/** When the photo was taken, as far as can be told: it lies between `earliest` and `latest`, Unix seconds. */
interface Taken {
  readonly earliest: number;
  readonly latest: number;
  readonly stamp: Stamp;
  /** Set by satellites rather than by hand. */
  readonly bySatellite: boolean;
}

function takenAt({ original, gps, offsetMinutes }: ExifTimes): Taken | null {
  if (gps) return { earliest: gps.seconds, latest: gps.seconds + drift, stamp: gps, bySatellite: true };
  return original && { ...bounds(original, offsetMinutes), stamp: original, bySatellite: false };
}

function bounds({ seconds }: Stamp, offsetMinutes: number | null): { earliest: number; latest: number } {
  if (offsetMinutes !== null) {
    const utc = seconds - offsetMinutes * 60;
    return { earliest: utc - drift, latest: utc + drift };
  }
  return { earliest: seconds - zones.ahead - drift, latest: seconds + zones.behind + drift };
}

function timeFindings(claim: ClaimContext, times: ExifTimes): Finding[] {
  const found: Finding[] = [];
  const taken = takenAt(times);
  const [ordered, shipped, delivered] = [claim.orderedAt, claim.shippedAt, claim.deliveredAt].map((time) =>
    time === undefined ? null : instantSeconds(time),
  );
  const before = (time: number | null) => taken !== null && time !== null && taken.latest < time;
  if (taken !== null) {
    const values = { taken: taken.stamp.field.value, bySatellite: taken.bySatellite };
    const places = [placeOf(taken.stamp.field)];
    if (isUnset(taken, [ordered, shipped, delivered])) {
      found.push(said('claim.time.clockUnset', places, texts.clockUnset, clock, values));
    } else if (before(ordered))
      found.push(said('claim.time.beforeOrder', places, texts.beforeOrder, clock, values));
    else if (before(shipped))
      found.push(said('claim.time.beforeShipping', places, texts.beforeShipping, clock, values));
    else if (before(delivered))
      found.push(said('claim.time.beforeDelivery', places, texts.beforeDelivery, clock, values));
    else if (delivered !== null && taken.earliest >= delivered) {
      found.push(said('claim.time.afterDelivery', places, texts.afterDelivery, clock, values));
    }
  }
  const { original, modified, modifiedOffsetMinutes } = times;
  if (original && modified && delivered !== null && modified.seconds > original.seconds + drift) {
    if (bounds(modified, modifiedOffsetMinutes).earliest >= delivered) {
      const values = { modified: modified.field.value, taken: original.field.value };
      found.push(said('claim.time.editedAfter', [placeOf(modified.field)], texts.editedAfter, clock, values));
    }
  }
  return found;
}

/** Cameras start at the beginning of a year and run from there, when their clock was never set. */
const firstDays = /^\d{4}[:-]01[:-]0[1-7] /;
/** Nobody answers for a photo that is older than this, seconds. */
const longAgo = 180 * 86_400;

function isUnset({ latest, stamp, bySatellite }: Taken, given: readonly (number | null)[]): boolean {
  if (bySatellite || !firstDays.test(stamp.field.value)) return false;
  const known = given.filter((time) => time !== null);
  return known.length > 0 && latest < Math.min(...known) - longAgo;
}

/** Within the city and around it; a day's errands; farther than either, kilometres. */
const bands = { near: 50, region: 200 };

function placeFindings({ deliveryCity }: ClaimContext, fields: readonly MetadataField[]): Finding[] {
  const position = positionOf(fields);
  const field = fields.find(({ carrier, name }) => carrier === 'exif' && name === 'GPSLatitude');
  if (deliveryCity === undefined || position === null || field === undefined) return [];
  if (deliveryCity.position === undefined) {
    const values = { city: deliveryCity.name };
    return [said('claim.place.notCompared', [placeOf(field)], texts.notCompared, place, values)];
  }
  const distance = distanceKm(position, deliveryCity.position);
  const band = distance <= bands.near ? 'near' : distance <= bands.region ? 'region' : 'far';
  const told = {
    near: `<= ${bands.near} km`,
    region: `${bands.near}-${bands.region} km`,
    far: `> ${bands.region} km`,
  };
  const values = { city: deliveryCity.name, distance: told[band] };
  return [said(`claim.place.${band}`, [placeOf(field)], texts[band], place, values)];
}

function placeOf({ part, offset, length, name }: MetadataField): Place {
  return { at: 'bytes', part, offset, length, field: name };
}

function said(
  code: string,
  places: readonly Place[],
  text: LocalText,
  limit: LocalText,
  values: Readonly<Record<string, FindingValue>>,
): Finding {
  return { code, basis: 'inferred', strength: 'informative', places, text, limit, values };
}

const clock: LocalText = {
  en: 'The clock may simply be wrong, and times can be rewritten; ask the buyer before drawing conclusions.',
  zh: '相机时钟可能不准，时间也可被改写；下结论前请先询问买家。',
};
const place: LocalText = {
  en: 'Parcels are opened at work, on journeys and by others; positions can be rewritten.',
  zh: '包裹可能在公司、旅途中或由他人拆开；位置信息也可被改写。',
};
const texts = {
  clockUnset: {
    en: 'The photo is dated in the first days of a year, long before the order, as by a clock that was never set; its time was not compared.',
    zh: '照片日期为某年年初且远早于订单，像是相机时钟从未设置；未据此比对时间。',
  },
  beforeOrder: {
    en: 'By its own time the photo was taken before the order was placed.',
    zh: '按其自身时间，照片拍摄于下单之前。',
  },
  beforeShipping: {
    en: 'By its own time the photo was taken before the goods were shipped.',
    zh: '按其自身时间，照片拍摄于发货之前。',
  },
  beforeDelivery: {
    en: 'By its own time the photo was taken before the delivery.',
    zh: '按其自身时间，照片拍摄于送达之前。',
  },
  afterDelivery: {
    en: 'By its own time the photo was taken after the delivery.',
    zh: '按其自身时间，照片拍摄于送达之后。',
  },
  editedAfter: {
    en: 'The file was changed after the delivery, later than the photo was taken.',
    zh: '文件在送达之后被修改，且晚于拍摄时间。',
  },
  near: { en: 'The photo was taken in or near the city of delivery.', zh: '照片拍摄于收货城市或其附近。' },
  region: {
    en: 'The photo was taken in the wider surroundings of the city of delivery.',
    zh: '照片拍摄于收货城市周边地区。',
  },
  far: { en: 'The photo was taken far from the city of delivery.', zh: '照片拍摄地远离收货城市。' },
  notCompared: {
    en: 'The photo says where it was taken; the city of delivery was given without its position, so that nothing was compared.',
    zh: '照片含拍摄位置；收货城市未提供坐标，因此未作比对。',
  },
} as const satisfies Record<string, LocalText>;
