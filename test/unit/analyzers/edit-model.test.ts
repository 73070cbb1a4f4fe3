import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { editModel } from '../../../src/analyzers/edit-model.js';
import type { EditLogits, Raster } from '../../../src/artifacts/types.js';
import type { Analysis } from '../../../src/domain/analysis.js';
import { packageRoot } from '../../../src/root.js';
import { calm, findingsOf, scored } from '../../support/analysis.js';
import { analyzeFile } from '../../support/analyze.js';
import { encodedJpeg, encoder } from '../../support/pictures.js';

const [width, height] = [83, 61];
const raster: Raster = {
  width,
  height,
  rgb: new Uint8Array(width * height * 3),
  luma: new Uint8Array(width * height),
};
const window = { column: 1, row: 2, columns: 8, rows: 5 };

async function judged(photo: number, block: (at: number) => number): Promise<Analysis> {
  const blocks = Float32Array.from({ length: 40 }, (_, at) => block(at));
  const editLogits: EditLogits = { cell: 8, parts: [{ window, blocks }], photo };
  return editModel.analyze({ raster, editLogits }, calm);
}

function seenCells(analysis: Analysis): number {
  return scored(analysis).map?.reliability.filter((trust) => trust > 0).length ?? 0;
}

async function photoScore(path: string): Promise<number> {
  const file = await readFile(join(packageRoot, 'test-images', path));
  return scored(await analyzeFile(editModel, file)).score;
}

describe('edit-model', () => {
  it('scores in [0, 1], never less when the photo looks more like a changed one', async () => {
    const logits = fc.double({ min: -60, max: 60, noNaN: true });
    await fc.assert(
      fc.asyncProperty(logits, fc.double({ min: 0, max: 30, noNaN: true }), async (photo, more) => {
        const { score } = scored(await judged(photo, () => 0));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(scored(await judged(photo + more, () => 0)).score).toBeGreaterThanOrEqual(score);
      }),
    );
  });

  it('draws what each block says, and is not to be trusted beyond the window', async () => {
    const { map } = scored(await judged(9, (at) => (at === 3 ? 5 : -5)));
    if (map === undefined) throw new Error('Expected a map but received none');
    expect([map.columns, map.rows]).toEqual([11, 8]);
    for (let at = 0; at < map.values.length; at++) {
      const [column, row] = [(at % 11) - window.column, Math.floor(at / 11) - window.row];
      const inside = column >= 0 && column < window.columns && row >= 0 && row < window.rows;
      expect(map.reliability[at]).toBe(inside ? 255 : 0);
      if (inside) expect(map.values[at] > 128).toBe(column === 3 && row === 0);
    }
  });

  it('names the marked places, inside the picture, from a high score on', async () => {
    const [finding] = findingsOf(await judged(9, (at) => (at === 3 ? 5 : -5)));
    expect(finding.kind).toBe('edited');
    expect(finding.places).toEqual([{ at: 'pixels', box: { x: 32, y: 16, width: 8, height: 8 } }]);
    expect(findingsOf(await judged(1, () => 5))).toEqual([]);
  });

  it('sets every edited test photo that was not sent by chat above every genuine one', async () => {
    const edited = ['cloned.jpg', 'hole.jpg', 'spliced.jpg', 'stain-photoshop.jpg'];
    const genuine = [
      'box.jpg',
      'chat.jpg',
      'cracked-cup.jpg',
      'cropped.jpg',
      'exported.jpg',
      'stained-cloth.jpg',
    ];
    const forged = await Promise.all(edited.map((name) => photoScore(`edited/${name}`)));
    const honest = await Promise.all(genuine.map((name) => photoScore(`genuine/${name}`)));
    expect(Math.min(...forged)).toBeGreaterThan(Math.max(...honest));
  });

  it('looks at the centre of a large photo, at all of it in the deep tier, and the same again each time', async () => {
    const [wide, high] = [2_000, 1_400];
    const photo = await sharp(await encodedJpeg(500, 350))
      .resize(wide, high)
      .jpeg({ quality: 90 })
      .toBuffer();
    const deeply = await analyzeFile(editModel, photo, 'deep');
    expect(await analyzeFile(editModel, photo, 'deep')).toEqual(deeply);
    expect(seenCells(deeply)).toBe(Math.floor(wide / 8) * Math.floor(high / 8));
    expect(seenCells(await analyzeFile(editModel, photo))).toBeLessThanOrEqual(1_250_000 / 64);
    const larger = await encodedJpeg(2_400, 1_700);
    expect((await analyzeFile(editModel, larger)).status).toBe('not_applicable');
    expect((await analyzeFile(editModel, larger, 'deep')).status).toBe('scored');
  });

  it('gives a photo small enough to be seen whole one answer in both tiers', async () => {
    const file = await encodedJpeg(640, 480);
    expect(await analyzeFile(editModel, file, 'deep')).toEqual(await analyzeFile(editModel, file, 'fast'));
  });

  it('gives the same score to the same file, and does not apply to a small one', async () => {
    const file = await encoder(400, 300).jpeg().toBuffer();
    const first = await analyzeFile(editModel, file);
    expect(scored(first).map?.columns).toBe(50);
    expect(await analyzeFile(editModel, file)).toEqual(first);
    const small = await analyzeFile(editModel, await encoder(191, 400).png().toBuffer());
    expect(small.status).toBe('not_applicable');
  });
});
