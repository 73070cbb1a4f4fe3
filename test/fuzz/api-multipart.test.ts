/** Whatever bytes come as a form: a known answer, nothing left behind, and the next photo is taken. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isErrorCode } from '../../src/domain/errors.js';
import { startApi, type TestApi } from '../support/api.js';
import { filesUnder } from '../support/blob-files.js';
import { clientOf } from '../support/client.js';
import { encodedJpeg } from '../support/pictures.js';
import { until } from '../support/until.js';

let api: TestApi;
let client: ReturnType<typeof clientOf>;
let photo: Uint8Array;
beforeAll(async () => {
  api = await startApi({ logLevel: 'error', rateLimitPerMinute: 1_000_000 });
  client = clientOf(api);
  photo = await encodedJpeg();
});
afterAll(() => api.stop());

const runs = 400;
const boundary = 'frontier';
const names = fc.constantFrom(
  'image',
  'suspicion',
  'channel',
  'externalIds',
  'disputeId',
  '__proto__',
  'x',
  '',
);
const quoted = fc.oneof(
  names,
  fc.string({ maxLength: 20, unit: 'binary' }).map((text) => text.replace(/[\r\n"]/g, '')),
);
const headerLine = fc.oneof(
  fc.constantFrom(
    'Content-Type: image/jpeg',
    'Content-Type: application/json',
    'Content-Type: ',
    'Content-Transfer-Encoding: base64',
    'Content-Transfer-Encoding: quoted-printable',
    'X: '.padEnd(20_000, 'x'),
  ),
  fc.string({ maxLength: 40 }),
);

interface Part {
  readonly name: string;
  readonly file: string | null;
  readonly headers: readonly string[];
  readonly content: Uint8Array;
}
const wildPart: fc.Arbitrary<Part> = fc.record({
  name: quoted,
  file: fc.option(quoted),
  headers: fc.array(headerLine, { maxLength: 3 }),
  content: fc.oneof(
    fc.constantFrom('edited', 'refund', '{"a":"b"}', '{', '').map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 200 }),
    fc.nat({ max: 5_000 }).map((length) => photo.slice(0, length)),
    fc.constant(null).map(() => photo),
  ),
});

const field = (name: string, text: string): Part => ({
  name,
  file: null,
  headers: [],
  content: Buffer.from(text),
});
const soundPart: fc.Arbitrary<Part> = fc.oneof(
  fc.nat({ max: 6_000 }).map((length) => ({
    name: 'image',
    file: 'a.jpg',
    headers: ['Content-Type: image/jpeg'],
    content: length > 3_000 ? photo : photo.slice(0, length),
  })),
  fc.constantFrom(
    field('suspicion', 'edited'),
    field('channel', 'refund'),
    field('externalIds', '{"a":"b"}'),
  ),
);
const part = fc.oneof({ weight: 5, arbitrary: soundPart }, { weight: 1, arbitrary: wildPart });

function formOf(parts: readonly Part[]): Buffer {
  const pieces = parts.flatMap(({ name, file, headers, content }) => {
    const disposition = `Content-Disposition: form-data; name="${name}"${file === null ? '' : `; filename="${file}"`}`;
    return [[`--${boundary}`, disposition, ...headers, '', ''].join('\r\n'), content, '\r\n'];
  });
  return Buffer.concat(
    [...pieces, `--${boundary}--\r\n`].map((piece) =>
      typeof piece === 'string' ? Buffer.from(piece) : piece,
    ),
  );
}

/** Cuts, overwrites or repeats a stretch. */
interface Damage {
  readonly at: number;
  readonly length: number;
  readonly with: Uint8Array;
}
const damage = fc.option(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 300 }),
    with: fc.uint8Array({ maxLength: 40 }),
  }),
  { freq: 1 },
);
function damaged(form: Buffer, how: Damage | null): Buffer {
  if (how === null) return form;
  const at = Math.floor(how.at * form.length);
  return Buffer.concat([form.subarray(0, at), how.with, form.subarray(at + how.length)]);
}

const contentType = fc.oneof(
  { weight: 9, arbitrary: fc.constant(`multipart/form-data; boundary=${boundary}`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'multipart/form-data',
      'multipart/form-data; boundary=',
      'multipart/form-data; boundary=other',
      'multipart/mixed; boundary=frontier',
    ),
  },
);

it('answers any form with a known code and keeps nothing of what it refuses', async () => {
  const met = new Map<string, number>();
  const property = fc.asyncProperty(
    fc.array(part, { maxLength: 4 }),
    damage,
    contentType,
    async (parts, how, type) => {
      const before = filesUnder(api.blobFolder).length;
      const { status, body } = await client.postBytes('/v1/detections', type, damaged(formOf(parts), how));
      const answer = String(body['code'] ?? body['status']);
      met.set(answer, (met.get(answer) ?? 0) + 1);
      if (status === 202) {
        expect(body['status']).toBe('queued');
        return;
      }
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(isErrorCode(String(body['code']))).toBe(true);
      await until(
        () => filesUnder(api.blobFolder).length,
        (count) => count === before,
      );
    },
  );
  await fc.assert(property, { seed: 20_261_122, numRuns: runs });
  // Else the forms were too broken, or too whole, to say anything.
  expect(met.get('queued') ?? 0).toBeGreaterThan(runs / 20);
  const wanted = ['queued', 'REQ_MALFORMED', 'REQ_FILE_MISSING', 'REQ_TOO_MANY_FILES', 'EVD_NOT_AN_IMAGE'];
  expect([...met.keys()]).toEqual(expect.arrayContaining(wanted));
  expect((await client.photo(photo)).status).toBe(202);
});
