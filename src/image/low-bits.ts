/** Bits of a stream whose bytes are filled from the lowest bit on. Past its end stand zeros, for a few bytes; then it throws. */
export class LowBits {
  #at = 0;
  #held = 0;
  #count = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** The next `count` bits, 0..24 of them, without taking them. */
  peek(count: number): number {
    while (this.#count < count) {
      if (this.#at > this.bytes.length + slack) throw new Error('The stream of bits ends too early');
      this.#held |= (this.#at < this.bytes.length ? this.bytes[this.#at] : 0) << this.#count;
      this.#at += 1;
      this.#count += 8;
    }
    return this.#held & ((1 << count) - 1);
  }

  skip(count: number): void {
    this.#held >>>= count;
    this.#count -= count;
  }

  read(count: number): number {
    const value = this.peek(count);
    this.skip(count);
    return value;
  }
}

/** Bytes past the end that looking ahead may touch. */
const slack = 4;
