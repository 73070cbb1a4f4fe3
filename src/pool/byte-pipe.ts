/**
 * A photo's way to its child: a pipe of its own beside the message channel, whose writes would hold up the
 * parent's event loop until the child has read a megabyte and more.
 */
import { readSync } from 'node:fs';

/** Descriptor of the pipe in the child, and its place in the parent's `stdio`. */
export const bytePipe = 4;

/** Reads the photo that a request announced; null where the parent is gone before its end. */
export function readPhoto(sizeBytes: number): Uint8Array | null {
  const bytes = new Uint8Array(sizeBytes);
  let filled = 0;
  while (filled < sizeBytes) {
    const count = readSync(bytePipe, bytes, filled, sizeBytes - filled, null);
    if (count === 0) return null;
    filled += count;
  }
  return bytes;
}
