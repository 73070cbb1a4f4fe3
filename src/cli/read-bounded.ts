import { createReadStream } from 'node:fs';

/** Reads a whole file, or a pipe to its end; rejects as soon as there is more than `maxBytes` of it. */
export async function readBounded(path: string, maxBytes: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) {
      throw new Error(`Expected a file of at most ${maxBytes} bytes (MAX_UPLOAD_MIB) but there are more`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}
