import { describe, expect, it } from 'vitest';
import { openArtifacts } from '../../../src/artifacts/index.js';
import { recompressionQualities } from '../../../src/artifacts/make-recompressed.js';
import { makers } from '../../../src/artifacts/makers.js';
import type { ArtifactName } from '../../../src/artifacts/types.js';
import { rejection } from '../../support/errors.js';
import { encodedJpeg, encoder } from '../../support/pictures.js';

const limits = { maxPixels: 1_000_000 };

describe('the artifacts of a photo', () => {
  it('are each made once, after what they need, and timed', async () => {
    const order: ArtifactName[] = [];
    const source = openArtifacts(await encodedJpeg(), { ...limits, onMake: (name) => order.push(name) });
    const [first, again] = await Promise.all([source.get('recompressed'), source.get('recompressed')]);
    expect(again).toBe(first);
    expect(await source.get('recompressed')).toBe(first);
    expect(order).toEqual(['probe', 'container', 'raster', 'recompressed']);
    expect(Object.keys(source.timesMs())).toEqual(order);
    expect(Object.values(source.timesMs()).every((ms) => ms >= 0)).toBe(true);
  });

  it('fail alike each time, and so does what needs them', async () => {
    const source = openArtifacts(new Uint8Array(0), limits);
    for (const name of ['probe', 'raster', 'recompressed', 'probe'] as const) {
      expect(await rejection(source.get(name))).toBe('EVD_EMPTY');
    }
  });

  it('do not apply where what they need does not', async () => {
    const source = openArtifacts(await encoder(8, 8).png().toBuffer(), limits);
    expect(await source.get('jpegStructure')).toMatchObject({
      inapplicable: { en: 'The photo is not a JPEG.' },
    });
    expect(await source.get('thumbnail')).toMatchObject({
      inapplicable: { en: 'The photo embeds no thumbnail.' },
    });
  });

  it('can be declared failed beforehand, without being made', async () => {
    const made: ArtifactName[] = [];
    const source = openArtifacts(await encodedJpeg(), { ...limits, onMake: (name) => made.push(name) });
    source.preempt('raster', { code: 'EVD_DECODE_LIMIT', detail: 'ended its process' });
    expect(await rejection(source.get('recompressed'))).toBe('EVD_DECODE_LIMIT');
    expect(await rejection(source.get('jpegStructure'))).toBe('none');
    expect(made).not.toContain('raster');
  });

  it('give the bytes as they are', async () => {
    const bytes = new Uint8Array([1, 2, 3]);
    expect(await openArtifacts(bytes, limits).get('bytes')).toBe(bytes);
  });

  it('are registered under their own names, and need none that comes from themselves', () => {
    const visit = (name: ArtifactName, above: readonly ArtifactName[]): void => {
      expect(above).not.toContain(name);
      if (name === 'bytes') return;
      expect(makers[name].name).toBe(name);
      for (const need of makers[name].needs) visit(need, [...above, name]);
    };
    for (const name of Object.keys(makers) as (keyof typeof makers)[]) visit(name, []);
  });
});

describe('recompressed pieces', () => {
  it('come nearer to the raster with quality, and repeat exactly', async () => {
    const file = await encodedJpeg(128, 96, { quality: 98 });
    const source = openArtifacts(file, limits);
    const made = await source.get('recompressed');
    if ('inapplicable' in made) throw new Error('Expected the artifact');
    const errors = made.levels.map(({ pieces }) =>
      pieces.reduce((sum, value, i) => sum + Math.abs(value - made.pieces[i]), 0),
    );
    expect(made.levels.map(({ quality }) => quality)).toEqual([...recompressionQualities]);
    expect(errors).toEqual(errors.toSorted((a, b) => b - a));
    expect(Math.min(...errors)).toBeGreaterThan(0);
    expect(await openArtifacts(file, limits).get('recompressed')).toEqual(made);
  });
});
