import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimContext } from '../../../src/analyzers/claim-context.js';
import { instantSeconds } from '../../../src/analyzers/camera/times.js';
import { distanceKm, positionOf } from '../../../src/analyzers/claim/position.js';
import { openArtifacts } from '../../../src/artifacts/index.js';
import type { MetadataField } from '../../../src/artifacts/types.js';
import type { ClaimContext } from '../../../src/domain/claim.js';
import { calm, findingsOf } from '../../support/analysis.js';
import { encodedJpeg } from '../../support/pictures.js';

function field(name: string, value: string): MetadataField {
  return { carrier: 'exif', name, value, part: 'APP1', offset: 2, length: 20 };
}

const shanghai = { name: 'Shanghai', position: { latitude: 31.23, longitude: 121.47 } };
const claim: ClaimContext = {
  orderedAt: '2026-03-01T09:00:00+08:00',
  shippedAt: '2026-03-02T18:00:00+08:00',
  deliveredAt: '2026-03-05T12:00:00+08:00',
  deliveryCity: shanghai,
};
const zone = field('OffsetTimeOriginal', '+08:00');
const at = (time: string) => [field('DateTimeOriginal', time), zone];
const gps = (latitude: string, longitude: string) => [
  field('GPSLatitude', latitude),
  field('GPSLatitudeRef', 'N'),
  field('GPSLongitude', longitude),
  field('GPSLongitudeRef', 'E'),
];

async function judge(fields: readonly MetadataField[], given = claim) {
  const metadata = { fields, orientation: 1, thumbnail: null, problems: [] };
  const analysis = await claimContext.analyze({ claim: given, metadata }, calm);
  expect(analysis.status).toBe('informative');
  for (const { strength, kind } of findingsOf(analysis)) {
    expect(strength).toBe('informative');
    expect(kind).toBeUndefined();
  }
  return findingsOf(analysis);
}
const codes = async (fields: readonly MetadataField[], given = claim) =>
  (await judge(fields, given)).map(({ code }) => code);

describe('claim-context', () => {
  it.each([
    ['2026:02:20 10:00:00', 'claim.time.beforeOrder'],
    ['2026:03:02 10:00:00', 'claim.time.beforeShipping'],
    ['2026:03:04 10:00:00', 'claim.time.beforeDelivery'],
    ['2026:03:05 15:00:00', 'claim.time.afterDelivery'],
  ])('asks about a photo taken %s', async (time, code) => {
    expect(await codes(at(time))).toEqual([code]);
  });

  it('says nothing where the unknown time zone leaves it open', async () => {
    expect(await codes([field('DateTimeOriginal', '2026:03:05 08:00:00')])).toEqual([]);
    expect(await codes([field('DateTimeOriginal', '2026:02:20 08:00:00')])).toEqual([
      'claim.time.beforeOrder',
    ]);
  });

  it.each(['2000:01:01 00:00:12', '2010:01:01 08:00:00', '1990:01:03 02:11:09', '2024:01:07 23:59:59'])(
    'takes %s for a clock that was never set, and compares nothing with it',
    async (time) => {
      expect(await codes(at(time))).toEqual(['claim.time.clockUnset']);
      expect(await codes([field('DateTimeOriginal', time)])).toEqual(['claim.time.clockUnset']);
      const [{ limit }] = await judge(at(time));
      expect(limit.en).toContain('The clock may simply be wrong');
      expect(await codes(at(time), {})).toEqual([]);
    },
  );

  it.each(['1970:01:01 00:00:00', '0000:00:00 00:00:00', '1980:01:01 00:00:00'])(
    'reads no time from %s',
    async (time) => {
      expect(await codes(at(time))).toEqual([]);
    },
  );

  it('still asks about an old photo of any other day, and about the turn of this year', async () => {
    expect(await codes(at('2020:06:11 10:00:00'))).toEqual(['claim.time.beforeOrder']);
    expect(await codes(at('2026:01:02 10:00:00'))).toEqual(['claim.time.beforeOrder']);
  });

  it('repeats neither position nor distance, only a band of it', async () => {
    for (const place of [gps('39 54 0', '116 24 0'), gps('31 12 0', '121 30 0')]) {
      const said = JSON.stringify(await judge(place));
      expect(said).not.toMatch(/39|116|121|31[. ]/);
    }
  });

  it('believes satellites before the clock', async () => {
    const fields = [
      ...at('2020:01:01 00:00:00'),
      field('GPSDateStamp', '2026:03:05'),
      field('GPSTimeStamp', '8 0 0'),
    ];
    const [found] = await judge(fields);
    expect(found).toMatchObject({ code: 'claim.time.afterDelivery', values: { bySatellite: true } });
  });

  it('notices a change after the delivery', async () => {
    const fields = [...at('2026:03:05 13:00:00'), field('DateTime', '2026:03:06 20:00:00')];
    expect(await codes(fields)).toEqual(['claim.time.afterDelivery', 'claim.time.editedAfter']);
  });

  it('goes by the zone in which the file was changed', async () => {
    const changed = [...at('2026:03:05 10:00:00'), field('DateTime', '2026:03:05 13:00:00')];
    expect(await codes(changed)).toContain('claim.time.editedAfter');
    expect(await codes([...changed, field('OffsetTime', '+10:00')])).not.toContain('claim.time.editedAfter');
  });

  it.each([
    ['31 12 0', '121 30 0', 'claim.place.near'],
    ['30 15 0', '120 10 0', 'claim.place.region'],
    ['39 54 0', '116 24 0', 'claim.place.far'],
  ])('tells how far %s, %s is in bands, never where', async (latitude, longitude, code) => {
    const found = await judge(gps(latitude, longitude));
    expect(found.map((one) => one.code)).toEqual([code]);
    expect(JSON.stringify(found[0].values)).not.toContain(latitude.split(' ')[0]);
    expect(Object.keys(found[0].values).sort()).toEqual(['city', 'distance']);
  });

  it('says that a city without its place was not compared', async () => {
    const found = await judge(gps('31 12 0', '121 30 0'), { deliveryCity: { name: '杭州' } });
    expect(found).toMatchObject([{ code: 'claim.place.notCompared', values: { city: '杭州' } }]);
  });

  it('says nothing without data on either side', async () => {
    expect(await codes([])).toEqual([]);
    expect(await codes(at('2020:01:01 00:00:00'), { deliveryCity: shanghai })).toEqual([]);
    expect(await codes(gps('31 12 0', '121 30 0'), { orderedAt: 'yesterday' })).toEqual([]);
    const source = openArtifacts(await encodedJpeg(), { maxPixels: 1e6 });
    expect(await source.get('claim')).toHaveProperty('inapplicable');
    const told = openArtifacts(await encodedJpeg(), { maxPixels: 1e6, claim });
    expect(await told.get('claim')).toEqual(claim);
  });

  it('measures distances that are symmetric, zero at home and at most half round the earth', () => {
    const position = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(position, position, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, a)).toBeLessThan(1e-3);
        expect(distanceKm(a, b)).toBeLessThanOrEqual(20_016);
      }),
    );
    expect(distanceKm(shanghai.position, { latitude: 39.9, longitude: 116.4 })).toBeCloseTo(1_068, -1);
  });

  it('takes no position from missing, broken or zero coordinates', () => {
    expect(positionOf([])).toBeNull();
    expect(positionOf(gps('0 0 0', '0 0 0'))).toBeNull();
    expect(positionOf(gps('91 0 0', '0 0 0'))).toBeNull();
    expect(positionOf(gps('a b c', '1 2 3'))).toBeNull();
    const found = positionOf(gps('31 13 48', '121 28 12'));
    expect(found?.latitude).toBeCloseTo(31.23, 9);
    expect(found?.longitude).toBeCloseTo(121.47, 9);
  });

  it('reads instants as their zone says', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-02'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (date) => {
          expect(instantSeconds(date.toISOString())).toBe(Math.floor(date.getTime() / 1000));
        },
      ),
    );
    expect(instantSeconds('2026-03-01T09:00+08:00')).toBe(instantSeconds('2026-03-01T01:00:00Z'));
    for (const text of ['', '2026-03-01', '2026-03-01T09:00:00', 'now'])
      expect(instantSeconds(text)).toBeNull();
  });
});
