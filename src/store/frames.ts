/** Values over a stream, each after its length, as v8 serialises them: dates, bytes and nulls stay what they are. */
import type { Readable, Writable } from 'node:stream';
import { deserialize, serialize } from 'node:v8';

const headBytes = 4;

export function writeFrame(stream: Writable, value: unknown): void {
  const body = serialize(value);
  const head = Buffer.alloc(headBytes);
  head.writeUInt32BE(body.length);
  stream.write(head);
  stream.write(body);
}

/** Ends where the stream ends; throws where that is inside a value, or where it is destroyed. */
export async function* readFrames(stream: Readable): AsyncGenerator<unknown, void, void> {
  const chunks: Buffer[] = [];
  let filled = 0;
  let wanted: number | null = null;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    filled += chunk.length;
    while (filled >= (wanted ?? headBytes)) {
      const held = Buffer.concat(chunks.splice(0), filled);
      const size: number = wanted ?? headBytes;
      if (held.length > size) chunks.push(held.subarray(size));
      filled -= size;
      if (wanted === null) wanted = held.readUInt32BE();
      else {
        wanted = null;
        yield deserialize(held.subarray(0, size));
      }
    }
  }
  if (filled > 0 || wanted !== null) throw new Error('Connection terminated');
}
