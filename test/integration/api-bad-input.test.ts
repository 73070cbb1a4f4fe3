/** Every bad photo and form has its own error code, leaves nothing behind, and the server goes on. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { request as httpRequest } from 'node:http';
import sharp from 'sharp';
import { startApi, type TestApi } from '../support/api.js';
import { filesUnder } from '../support/blob-files.js';
import { clientOf, photoForm } from '../support/client.js';
import { app, withSegments } from '../support/build-jpeg.js';
import { header, png } from '../support/build-png.js';
import { encodedJpeg, encoder } from '../support/pictures.js';
import { until } from '../support/until.js';

let api: TestApi;
let client: ReturnType<typeof clientOf>;
let good: Uint8Array;
beforeAll(async () => {
  api = await startApi();
  client = clientOf(api);
  good = await encodedJpeg();
});
afterAll(() => api.stop());

const text = (words: string): Uint8Array => Buffer.from(words);
const stored = (): string[] => filesUnder(api.blobFolder);

async function animated(format: 'gif' | 'webp'): Promise<Uint8Array> {
  const frames = Buffer.alloc(16 * 32 * 3, 90);
  const strip = sharp(frames.fill(10, 0, frames.length / 2), {
    raw: { width: 16, height: 32, channels: 3, pageHeight: 16 },
  });
  return format === 'gif' ? strip.gif().toBuffer() : strip.webp().toBuffer();
}

describe('photos that are refused', () => {
  let before: string[];
  beforeAll(() => (before = stored()));
  afterEach(async () => {
    await until(stored, (now) => now.length === before.length);
    expect((await client.get('/healthz')).status).toBe(200);
  });

  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
  const cases: [string, string, () => Promise<Uint8Array> | Uint8Array][] = [
    ['an empty file', 'EVD_EMPTY', () => new Uint8Array()],
    ['text named .jpg', 'EVD_NOT_AN_IMAGE', () => text('hello, this is no photo\n'.repeat(500))],
    ['one byte', 'EVD_NOT_AN_IMAGE', () => text('x')],
    ['a bomb of 30000 x 30000', 'EVD_TOO_MANY_PIXELS', () => png([], header(30_000, 30_000))],
    ['an animated GIF', 'EVD_UNSUPPORTED_FORMAT', () => animated('gif')],
    ['an animated WebP', 'EVD_ANIMATED', () => animated('webp')],
    ['an SVG', 'EVD_UNSUPPORTED_FORMAT', () => text(svg)],
    ['a TIFF', 'EVD_UNSUPPORTED_FORMAT', () => encoder(9, 9).tiff().toBuffer()],
    ['a PNG cut inside its header', 'EVD_HEADER_UNREADABLE', () => png([]).slice(0, 20)],
  ];
  it.each(cases)('%s: %s', async (_name, code, make) => {
    const answer = await client.photo(await make());
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ code, status: 422, retry: 'never', type: `/errors/${code}` });
    expect(answer.body['text']).toMatchObject({
      en: expect.any(String) as string,
      zh: expect.any(String) as string,
    });
  });

  it('60 MB: REQ_TOO_LARGE', async () => {
    const answer = await client.photo(Buffer.concat([good, Buffer.alloc(60 * 1024 * 1024, 7)]));
    expect(answer).toMatchObject({ status: 413, body: { code: 'REQ_TOO_LARGE' } });
  });

  it('60 MB of text: refused on its first bytes', async () => {
    const answer = await client.photo(Buffer.alloc(60 * 1024 * 1024, 'text '));
    expect(answer).toMatchObject({ status: 422, body: { code: 'EVD_NOT_AN_IMAGE' } });
  });
});

describe('forms that are refused', () => {
  const form = (...parts: [string, string | Blob, string?][]): FormData => {
    const made = new FormData();
    for (const [name, value, file] of parts) {
      if (typeof value === 'string') made.append(name, value);
      else made.append(name, value, file);
    }
    return made;
  };
  const photo = (): Blob => new Blob([Buffer.from(good)]);
  const cases: [string, number, string, () => FormData][] = [
    [
      'two photos',
      400,
      'REQ_TOO_MANY_FILES',
      () => form(['image', photo(), 'a.jpg'], ['image', photo(), 'b.jpg']),
    ],
    ['no photo', 400, 'REQ_FILE_MISSING', () => form(['suspicion', 'edited'])],
    ['a photo as text', 400, 'REQ_FILE_MISSING', () => form(['image', 'abc'])],
    ['a photo in another field', 400, 'REQ_MALFORMED', () => form(['file', photo(), 'a.jpg'])],
    ['an unknown field', 400, 'REQ_MALFORMED', () => form(['image', photo(), 'a.jpg'], ['colour', 'red'])],
    [
      'a field twice',
      400,
      'REQ_MALFORMED',
      () => form(['channel', 'refund'], ['channel', 'refund'], ['image', photo(), 'a.jpg']),
    ],
    [
      'an unknown suspicion',
      400,
      'REQ_MALFORMED',
      () => form(['suspicion', 'guilty'], ['image', photo(), 'a.jpg']),
    ],
    [
      'external ids that are no JSON',
      400,
      'REQ_MALFORMED',
      () => form(['externalIds', '{'], ['image', photo(), 'a.jpg']),
    ],
    [
      'external ids that are no texts',
      400,
      'REQ_MALFORMED',
      () => form(['externalIds', '{"a":1}'], ['image', photo(), 'a.jpg']),
    ],
    [
      'a prototype as a field',
      400,
      'REQ_MALFORMED',
      () => form(['__proto__', 'x'], ['image', photo(), 'a.jpg']),
    ],
    [
      'a dispute that does not exist',
      404,
      'REQ_NOT_FOUND',
      () => form(['disputeId', '0193a5b0-7c1e-7d3a-9f52-6f1f3f0f6b11'], ['image', photo(), 'a.jpg']),
    ],
  ];
  it.each(cases)('%s: %i %s', async (_name, status, code, make) => {
    const before = stored().length;
    expect(await client.postForm('/v1/detections', make())).toMatchObject({ status, body: { code } });
    await until(stored, (files) => files.length === before);
  });

  it('another content type: 415', async () => {
    for (const type of ['image/jpeg', 'application/json', 'application/x-www-form-urlencoded']) {
      const answer = await client.postBytes('/v1/detections', type, text('{}'));
      expect(answer).toMatchObject({ status: 415, body: { code: 'REQ_UNSUPPORTED_TYPE' } });
    }
  });

  it('a multipart body that is none: 400', async () => {
    const bodies: [string, string][] = [
      ['multipart/form-data', 'x'],
      ['multipart/form-data; boundary=b', ''],
      [
        'multipart/form-data; boundary=b',
        '--b\r\nContent-Disposition: form-data; name="image"; filename="a"\r\n\r\nabc',
      ],
    ];
    for (const [type, body] of bodies) {
      const answer = await client.postBytes('/v1/detections', type, text(body));
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(answer.body['code']).toMatch(/^(REQ|EVD)_/);
    }
  });
});

describe('odd photos that are taken', () => {
  const junk = Array.from({ length: 35 }, () => app(1, 'Exif\0\0', new Uint8Array(60_000).fill(0xaa)));
  const cases: [string, () => Promise<Uint8Array>][] = [
    ['CMYK', () => encoder(64, 48).toColourspace('cmyk').jpeg().toBuffer()],
    ['16 bits', () => encoder(64, 48).toColourspace('rgb16').png().toBuffer()],
    ['one pixel', () => encoder(1, 1).png().toBuffer()],
    ['gray', () => encoder(64, 48).grayscale().jpeg().toBuffer()],
    ['AVIF', () => encoder(64, 48).avif().toBuffer()],
    ['truncated', async () => (await encodedJpeg(200, 200)).slice(0, 3000)],
    ['2 MB of metadata before the header', () => Promise.resolve(withSegments(good, ...junk))],
  ];
  it.each(cases)('%s', async (_name, make) => {
    const answer = await client.photo(await make());
    expect(answer).toMatchObject({ status: 202, body: { status: 'queued', verdict: null } });
  });
});

it('a client that hangs up leaves nothing', async () => {
  const before = stored().length;
  const { port } = new URL(api.url);
  const upload = httpRequest({
    port,
    method: 'POST',
    path: '/v1/detections',
    headers: {
      authorization: `Bearer ${api.key}`,
      'idempotency-key': 'hang-up',
      'content-type': 'multipart/form-data; boundary=b',
      'content-length': 10_000_000,
    },
  });
  upload.on('error', () => undefined);
  upload.write('--b\r\nContent-Disposition: form-data; name="image"; filename="a.jpg"\r\n\r\n');
  upload.write(good);
  upload.write(Buffer.alloc(200_000));
  await until(stored, (files) => files.length === before + 1);
  upload.destroy();
  await until(stored, (files) => files.length === before);
  await until(
    () => api.logText(),
    (log) => log.includes('REQ_ABORTED'),
  );
  const again = await client.photo(good, { idempotencyKey: 'hang-up' });
  expect(again.status).toBe(202);
});

it('never logs keys, file names or queries', async () => {
  const form = photoForm(good, 'alice-home-address.jpg');
  expect((await client.postForm('/v1/detections?wait=0', form)).status).toBe(202);
  const log = api.logText();
  expect(log).toContain('/v1/detections');
  for (const secret of [api.key, api.key.slice(12), 'alice', 'wait=']) expect(log).not.toContain(secret);
});
