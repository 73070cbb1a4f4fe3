/** A client that uploads small photos, as merchants do. */
import sharp from 'sharp';
import { until } from './until.js';

/** A small JPEG that no other number gives. */
export async function smallPhoto(number: number, side = 64): Promise<Buffer> {
  const pixels = Buffer.alloc(side * side * 3);
  for (let index = 0; index < pixels.length; index += 1) {
    pixels[index] = (Math.sin(index * 12.9898 + number * 78.233) * 43_758.5453) & 0x3f;
  }
  return sharp(pixels, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

export class Client {
  readonly #url: string;
  readonly #key: string;

  constructor(url: string, key: string) {
    this.#url = url;
    this.#key = key;
  }

  async get(path: string): Promise<{ status: number; body: Record<string, unknown> }> {
    const answer = await fetch(this.#url + path, { headers: { authorization: `Bearer ${this.#key}` } });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  /** Uploads once; answers with the detection's id, or throws where it was not accepted. */
  async upload(photo: Buffer, idempotencyKey: string): Promise<string> {
    const form = new FormData();
    form.set('image', new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg');
    const answer = await fetch(`${this.#url}/v1/detections`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.#key}`, 'idempotency-key': idempotencyKey },
      body: form,
    });
    const body = (await answer.json()) as { id?: string };
    if (answer.status !== 202 || body.id === undefined) throw new Error(`Upload answered ${answer.status}`);
    return body.id;
  }

  /** Uploads until it is accepted, as clients do when a server restarts; one key makes all tries one. */
  async uploadUntilAccepted(photo: Buffer, idempotencyKey: string): Promise<string> {
    const attempt = () => this.upload(photo, idempotencyKey).catch(() => null);
    return (await until(attempt, (id) => id !== null, 60_000)) ?? '';
  }

  /** Resolves when the scan says that it is at a step; also where it has ended. */
  async firstStep(id: string): Promise<void> {
    const headers = { authorization: `Bearer ${this.#key}` };
    const { body } = await fetch(`${this.#url}/v1/detections/${id}/events`, { headers });
    if (body === null) throw new Error('The events have no body');
    let heard = '';
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      heard += chunk;
      if (heard.includes('"step":"')) return;
    }
  }

  /** The outcome, once the verdict stands. */
  async outcome(id: string, timeoutMs = 120_000): Promise<string> {
    const read = async () => {
      const answer = await this.get(`/v1/detections/${id}`).catch(() => null);
      return answer?.body['status'] === 'done' ? JSON.stringify(answer.body) : '';
    };
    const body = JSON.parse(await until(read, (text) => text !== '', timeoutMs)) as {
      verdict?: { outcome?: string };
    };
    return body.verdict?.outcome ?? '';
  }
}
