import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { once } from 'node:events';

const agent = new Agent({ keepAlive: true });
const boundary = 'touchstone-bench';

export interface Answer {
  readonly status: number;
  /** From the first byte sent to the last byte of the answer. */
  readonly ms: number;
}

const opening = Buffer.from(
  `--${boundary}\r\ncontent-disposition: form-data; name="image"; filename="photo.jpg"\r\n` +
    'content-type: image/jpeg\r\n\r\n',
);
const closing = Buffer.from(`\r\n--${boundary}--\r\n`);

/**
 * Sends one photo for detection and reads the answer to its end. The photo comes in pieces that are sent as they stand: what
 * this side copies, and collects as garbage later, would be counted as the other's time.
 */
export async function upload(url: URL, key: string, photo: readonly Uint8Array[]): Promise<Answer> {
  const body = [opening, ...photo, closing];
  const began = performance.now();
  const sent = request(url, {
    agent,
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': body.reduce((total, { byteLength }) => total + byteLength, 0),
      'idempotency-key': randomUUID(),
    },
  });
  sent.cork();
  for (const piece of body) sent.write(piece);
  sent.end();
  const [response] = (await once(sent, 'response')) as [import('node:http').IncomingMessage];
  response.resume();
  await once(response, 'end');
  return { status: response.statusCode ?? 0, ms: performance.now() - began };
}
