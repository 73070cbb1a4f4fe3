import { createHash } from 'node:crypto';

const forMs = 10 * 60_000;
const most = 10_000;

/**
 * Who was let in lately, by the hash of what they showed. Wrong keys from an address must not shut out right ones
 * from the same address: behind a proxy it is everybody's. Being known opens nothing; it only lets ask again.
 */
export class KnownCallers {
  readonly #until = new Map<string, number>();

  has(secret: string): boolean {
    return (this.#until.get(hashOf(secret)) ?? 0) > Date.now();
  }

  add(secret: string): void {
    const hash = hashOf(secret);
    // Set anew, so that the first of the map is the oldest.
    this.#until.delete(hash);
    this.#until.set(hash, Date.now() + forMs);
    if (this.#until.size > most) this.#until.delete(this.#until.keys().next().value ?? '');
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64');
