import { Duplex } from 'node:stream';
import type { Worker } from 'node:worker_threads';
import type { FromThread, ToThread, Wire } from './messages.js';
import { StatementNames } from './statement-names.js';

/** A simple query in the wire protocol: its letter, its length, its text. */
const rollback = Buffer.from('Q\0\0\0\x0drollback\0', 'latin1');

let connections = 0;

/**
 * What pg takes for its socket, with the embedded database's thread at the other end. pg corks it while it puts a
 * query together, so that one query is one message each way. There is one backend: a connection that ends takes
 * its open transaction with it, or the next would find itself inside.
 */
export class ThreadSocket extends Duplex {
  readonly #thread: Worker;
  readonly #connection = (connections += 1);
  readonly names = new StatementNames(`c${this.#connection}_`);

  constructor(thread: Worker) {
    super();
    this.#thread = thread;
    thread.on('message', this.#take);
  }

  readonly #take = (message: FromThread): void => {
    if (message === 'open' || message.connection !== this.#connection) return;
    const { buffer, byteOffset, byteLength } = message.bytes;
    this.push(Buffer.from(buffer, byteOffset, byteLength));
  };

  /** Copied once: pg's buffers are parts of larger ones that it goes on using. */
  #send(...chunks: readonly Uint8Array[]): void {
    const bytes = new Uint8Array(chunks.reduce((total, { byteLength }) => total + byteLength, 0));
    let filled = 0;
    for (const chunk of chunks) {
      bytes.set(chunk, filled);
      filled += chunk.byteLength;
    }
    const message: Wire = { connection: this.#connection, bytes };
    this.#thread.postMessage(message satisfies ToThread, [message.bytes.buffer]);
  }

  override _read(): void {
    // Answers come when they come, and whole.
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#send(chunk);
    done();
  }

  override _writev(chunks: { readonly chunk: Buffer }[], done: () => void): void {
    this.#send(...chunks.map(({ chunk }) => chunk));
    done();
  }

  override _final(done: () => void): void {
    this.push(null);
    done();
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.#thread.off('message', this.#take);
    this.#send(rollback);
    done(error);
  }

  connect(): this {
    process.nextTick(() => this.emit('connect'));
    return this;
  }

  setNoDelay(): this {
    return this;
  }

  setKeepAlive(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}
