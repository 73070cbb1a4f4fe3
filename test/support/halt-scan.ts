import type { Served } from './serve.js';
import { smallPhoto, type Client } from './uploads.js';

export interface HaltedScan {
  readonly id: string;
  /** Lets the children that are still there go on. */
  resume(): void;
}

const side = 320;
const tries = 10;
/** A child that had ended its scan before it was halted would have its verdict by then. */
const settleMs = 500;
let count = 0;

/** Uploads a photo and stops its child between two steps, so that whoever is killed next is hit in the middle of a scan. */
export async function haltScan(served: Served, client: Client): Promise<HaltedScan> {
  for (let n = 0; n < tries; n += 1) {
    const number = (count += 1);
    const id = await client.uploadUntilAccepted(await smallPhoto(number, side), `halt-${number}`);
    await client.firstStep(id);
    const children = served.descendants('pool/child');
    signal(children, 'SIGSTOP');
    const resume = (): void => {
      signal(children, 'SIGCONT');
    };
    await new Promise((resolve) => setTimeout(resolve, settleMs));
    const { body } = await client.get(`/v1/detections/${id}`);
    if (body['status'] === 'running') return { id, resume };
    resume();
  }
  throw new Error(`No scan was halted in ${tries} tries`);
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name);
    } catch {
      // Gone: it was killed, or ended with its parent.
    }
  }
}
