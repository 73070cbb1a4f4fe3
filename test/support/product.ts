/** A product for each test of a file: a data folder and a port of its own, started and stopped as the test says. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import { temporaryFolder } from './folder.js';
import { putMigrated } from './migrated.js';
import { freePort, serve, type Served, type ServeOptions } from './serve.js';
import { smallPhoto } from './uploads.js';

/** The merchant's key that a first start prints. */
export const keyOf = (served: Served): string => served.lines[2]?.replace('Merchant key: ', '') ?? '';

export const photos = (count: number): Promise<Buffer[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => smallPhoto(index)));

export interface Product {
  /** Of the next start. */
  options: ServeOptions;
  start(): Promise<Served>;
  /** Ends it, which has to go well. */
  stop(): Promise<void>;
}

/** `data`: `none`, or a `migrated` database as from an earlier start, which is had sooner. */
export function productOfEachTest(data: 'none' | 'migrated'): Product {
  let folder: ReturnType<typeof temporaryFolder>;
  let running: Served | null = null;
  const product: Product = {
    options: { dataDir: '', port: 0 },
    start: async () => (running = await serve(product.options)),
    stop: async () => {
      expect(await running?.stop()).toBe(0);
      running = null;
    },
  };
  beforeEach(async () => {
    folder = temporaryFolder();
    const dataDir = join(folder.path, 'data');
    if (data === 'migrated') {
      mkdirSync(dataDir, { mode: 0o700 });
      await putMigrated(dataDir);
    }
    product.options = { dataDir, port: await freePort() };
  });
  afterEach(async () => {
    await running?.stop();
    running = null;
    folder.remove();
  });
  return product;
}
