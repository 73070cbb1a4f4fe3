/** From photo to verdict over HTTP with real workers: what ends how, and how it is followed. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { readDetection } from '../../src/records/detections.js';
import { startApi, type TestApi } from '../support/api.js';
import { clientOf } from '../support/client.js';
import { heic } from '../support/heic.js';
import { encodedJpeg, encoder } from '../support/pictures.js';

let api: TestApi;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  api = await startApi({ workers: true, scanConcurrency: 1 });
  client = clientOf(api);
});
afterAll(() => api.stop());

const examine = (bytes: Uint8Array, name = 'photo.jpg') =>
  client.photo(bytes, { path: '/v1/detections?wait=60', name });

interface Finished {
  verdict: { outcome: string; reasons: { code: string }[] };
  subject: { orientation: number; format: string; width: number; height: number; quality: number | null };
  maps: { analyzer: string; href: string }[];
}
const finished = (body: unknown): Finished => body as Finished;

const half = (bytes: Uint8Array): Uint8Array => bytes.slice(0, bytes.length >> 1);

describe('photos that cannot be assessed', () => {
  const cases: [string, string, () => Promise<Uint8Array>][] = [
    ['a truncated JPEG', 'EVD_TRUNCATED', async () => half(await encodedJpeg(320, 240))],
    ['a truncated PNG', 'EVD_TRUNCATED', async () => half(await encoder(320, 240).png().toBuffer())],
    ['a truncated WebP', 'EVD_TRUNCATED', async () => half(await encoder(320, 240).webp().toBuffer())],
    ['one pixel', 'EVD_TOO_SMALL', () => encoder(1, 1).png().toBuffer()],
  ];
  it.each(cases)('%s ends not_assessable with %s', async (_name, code, make) => {
    const { status, body } = await examine(await make());
    expect(status).toBe(200);
    const { outcome, reasons } = finished(body).verdict;
    expect(outcome).toBe('not_assessable');
    expect(reasons.map((reason) => reason.code)).toContain(code);
  });
});

describe('the tier of a scan', () => {
  const send = (photo: Uint8Array, tier: string, idempotencyKey?: string) =>
    client.photo(photo, {
      path: '/v1/detections?wait=60',
      fields: { tier },
      ...(idempotencyKey !== undefined && { idempotencyKey }),
    });
  interface Answered {
    id: string;
    tier: string;
    analyses: { analyzer: string; status: string; score: number | null }[];
  }
  const reportOf = async ({ id }: Answered) => {
    const stored = await api.deps.store.service((tx) => readDetection(tx, id));
    return stored?.report;
  };

  it('goes from the form through the queue into the report, and is fast where nothing is said', async () => {
    const photo = await encodedJpeg(320, 240);
    const deep = (await send(photo, 'deep')).body as unknown as Answered;
    const fast = (await examine(photo)).body as unknown as Answered;
    expect([deep.tier, fast.tier]).toEqual(['deep', 'fast']);
    const [deeply, quickly] = [await reportOf(deep), await reportOf(fast)];
    expect([deeply?.tier, quickly?.tier]).toEqual(['deep', 'fast']);
    // Small enough to be seen whole: the tiers agree.
    expect({ ...deeply, tier: null, times: null }).toEqual({ ...quickly, tier: null, times: null });
    const { body } = await client.get('/v1/detections?limit=2');
    expect((body as unknown as { items: Answered[] }).items.map(({ tier }) => tier)).toEqual([
      'fast',
      'deep',
    ]);
  });

  it('is part of the request: the same key with another tier is refused, an unknown tier too', async () => {
    const photo = await encodedJpeg(320, 240);
    const first = await send(photo, 'deep', 'tier-1');
    const repeated = await send(photo, 'deep', 'tier-1');
    expect(repeated.body['id']).toBe(first.body['id']);
    expect(await send(photo, 'fast', 'tier-1')).toMatchObject({ status: 422 });
    expect(await send(photo, 'deepest')).toMatchObject({ status: 400 });
  });
});

describe('photos that are examined', () => {
  const cases: [string, string, () => Promise<Uint8Array>][] = [
    ['a CMYK JPEG', 'jpeg', () => encoder(320, 240).toColourspace('cmyk').jpeg().toBuffer()],
    ['a gray JPEG', 'jpeg', () => encoder(320, 240).grayscale().jpeg().toBuffer()],
    ['a PNG of 16 bits', 'png', () => encoder(320, 240).toColourspace('rgb16').png().toBuffer()],
    ['a WebP', 'webp', () => encoder(320, 240).webp().toBuffer()],
    ['an AVIF', 'avif', () => encoder(320, 240).avif().toBuffer()],
    ['a HEIC', 'heic', () => Promise.resolve(heic)],
  ];
  it.each(cases)('%s', async (_name, format, make) => {
    const { status, body } = await examine(await make());
    expect(status).toBe(200);
    const { verdict, subject } = finished(body);
    expect(subject.format).toBe(format);
    expect(subject.quality === null).toBe(format !== 'jpeg');
    expect(verdict.outcome).not.toBe('not_assessable');
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'orientation %i: maps are drawn as the photo is shown',
    async (orientation) => {
      const photo = await encoder(320, 200).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
      const { body } = await examine(photo);
      const { subject, maps } = finished(body);
      expect(subject).toMatchObject({ orientation, width: 320, height: 200, quality: 95 });
      expect(maps.length).toBeGreaterThan(0);
      for (const { href } of maps) {
        const answer = await fetch(api.url + href, { headers: { authorization: `Bearer ${api.key}` } });
        expect(answer.headers.get('content-type')).toBe('image/png');
        const { width, height, hasAlpha } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
        expect([width, height, hasAlpha]).toEqual(orientation < 5 ? [320, 200, true] : [200, 320, true]);
      }
    },
  );
});

describe('events', () => {
  async function follow(path: string): Promise<{ event: string; data: { status: string; step?: string } }[]> {
    const answer = await fetch(api.url + path, { headers: { authorization: `Bearer ${api.key}` } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    const blocks = (await answer.text()).split('\n\n').filter((block) => block.startsWith('event: '));
    return blocks.map((block) => {
      const [event = '', data = ''] = block.split('\n').map((line) => line.replace(/^\w+: /, ''));
      return { event, data: JSON.parse(data) as { status: string; step?: string } };
    });
  }

  it('tell the status, each step, and the end', async () => {
    const { body } = await client.photo(await encodedJpeg(2000, 1500));
    const events = await follow(`/v1/detections/${String(body['id'])}/events`);
    expect(events.at(-1)).toEqual({ event: 'done', data: { status: 'done' } });
    const steps = events.map(({ data }) => data.step);
    expect(steps).toContain('artifact:raster');
    expect(steps).toContain('analyzer:error-level');
    const read = await client.get(`/v1/detections/${String(body['id'])}`);
    expect(read.body['status']).toBe('done');
  });

  it('end at once for a scan that is done', async () => {
    const { body } = await examine(await encodedJpeg());
    const events = await follow(`/v1/detections/${String(body['id'])}/events`);
    expect(events).toEqual([{ event: 'done', data: { status: 'done' } }]);
  });
});

it('answers 202 when the time to wait is over, and the verdict later', async () => {
  const first = await client.photo(await encodedJpeg(3000, 2000));
  const second = await client.photo(await encodedJpeg(3000, 2000), { path: '/v1/detections?wait=0' });
  expect([first.status, second.status]).toEqual([202, 202]);
  expect(second.headers.get('location')).toBe(`/v1/detections/${String(second.body['id'])}`);
});

it('a repeat with ?wait gets the verdict of the first', async () => {
  const photo = await encodedJpeg(640, 480);
  const first = await client.photo(photo, { idempotencyKey: 'w' });
  const repeat = await client.photo(photo, { idempotencyKey: 'w', path: '/v1/detections?wait=60' });
  expect(repeat).toMatchObject({ status: 200, body: { id: first.body['id'], status: 'done' } });
});
