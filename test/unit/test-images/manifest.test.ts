import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../src/root.js';
import { makeFixtures } from '../../../test-images/fixtures.js';
import { encoders, manifestOf, sha256, type Manifest } from '../../../test-images/manifest.js';

const folder = join(packageRoot, 'test-images');
const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
const read = (file: string) => readFileSync(join(folder, file));

const sets = ['genuine', 'edited', 'marked', 'spoofed', 'hostile', 'masks'];
const listed = manifest.files.flatMap(({ file, mask }) => (mask ? [file, mask] : [file]));

describe('the test photos', () => {
  it('are in the manifest file by file, and nothing else is in the folder', () => {
    const present = readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && sets.includes(entry.name))
      .flatMap((entry) => readdirSync(join(folder, entry.name)).map((name) => `${entry.name}/${name}`));
    expect(present.sort()).toEqual([...new Set(listed)].sort());
  });

  it('have the bytes that the manifest says', () => {
    for (const { file, mask, sha256: sum, maskSha256 } of manifest.files) {
      expect(sha256(read(file)), file).toBe(sum);
      if (mask) expect(sha256(read(mask)), mask).toBe(maskSha256);
    }
  });

  it('stay small', () => {
    const size = listed.reduce((sum, file) => sum + read(file).length, 0);
    expect(size).toBeLessThan(3_000_000);
  });

  it('carry a mask of their own size wherever pixels were changed by hand', async () => {
    for (const { file, label, mask } of manifest.files) {
      expect(mask !== null, file).toBe(label === 'edited');
      if (!mask) continue;
      const [photo, white] = [await sharp(read(file)).metadata(), sharp(read(mask))];
      const { width, height } = await white.metadata();
      expect([width, height], file).toEqual([photo.width, photo.height]);
      const { channels } = await white.stats();
      expect(channels[0], file).toMatchObject({ min: 0, max: 255 });
    }
  });

  it('are made again by the scripts, byte by byte with the same encoders', async () => {
    const made = manifestOf(await makeFixtures());
    const facts = ({ files }: Manifest) =>
      files.map(({ file, label, kind, mask }) => ({ file, label, kind, mask }));
    expect(facts(made)).toEqual(facts(manifest));
    const same = JSON.stringify(encoders()) === JSON.stringify(manifest.encoders);
    if (!same) process.stdout.write('Other encoders than the manifest names: bytes are not compared.\n');
    expect(same ? made : facts(made)).toEqual(same ? manifest : facts(manifest));
  });
});
