import { MessageChannel } from 'node:worker_threads';

/** Nobody listens at its other end: what is sent there is dropped. */
const { port1: nowhere } = new MessageChannel();
nowhere.close();

/**
 * Gives an array's memory back to the system at once, where the garbage collector would wait for its own reasons: it sees how much
 * JavaScript holds, not how much the process does. The array is empty afterwards. It must have a buffer of its own.
 */
export function letGo({ buffer }: Uint8Array): void {
  if (buffer instanceof ArrayBuffer) nowhere.postMessage(null, [buffer]);
}
