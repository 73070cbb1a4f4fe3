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

/** Sends one photo for detection and reads the answer to its end. */
export async function upload(url: URL, key: string, photo: Uint8Array): Promise<Answer> {
  const body = Buffer.concat([
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="image"; filename="photo.jpg"\r\n` +
        'content-type: image/jpeg\r\n\r\n',
    ),
    photo,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ]);
  const began = performance.now();
  const sent = request(url, {
    agent,
    method: 'POST',
    headers: {
      authorization: `Bearer ${key}`,
      'content-type': `multipart/form-data; boundary=${boundary}`,
      'content-length': body.length,
      'idempotency-key': randomUUID(),
    },
  });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [import('node:http').IncomingMessage];
  response.resume();
  await once(response, 'end');
  return { status: response.statusCode ?? 0, ms: performance.now() - began };
}
