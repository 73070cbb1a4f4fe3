import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packageRoot } from '../src/root.js';
import { makeFixtures } from './fixtures.js';
import { manifestOf, maskName } from './manifest.js';

/** Writes every test photo, its mask and the manifest into `test-images/`, or into the folder named. */
const folder = process.argv[2] ?? join(packageRoot, 'test-images');

async function put(file: string, content: Uint8Array | string): Promise<void> {
  const path = join(folder, file);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

const fixtures = await makeFixtures();
for (const set of ['genuine', 'edited', 'marked', 'spoofed', 'hostile', 'masks']) {
  await rm(join(folder, set), { recursive: true, force: true });
}
for (const { file, bytes, mask } of fixtures) {
  await put(file, bytes);
  if (mask) await put(maskName(file), mask);
}
await put('manifest.json', `${JSON.stringify(manifestOf(fixtures), null, 2)}\n`);
process.stdout.write(`${fixtures.length} files in ${folder}\n`);
