import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { visibleMark } from '../../../src/analyzers/visible-mark.js';
import type { Analysis } from '../../../src/domain/analysis.js';
import type { Box } from '../../../src/domain/verdict.js';
import { findingsOf, scored } from '../../support/analysis.js';
import { analyzeFile } from '../../support/analyze.js';
import { paintMark, paintStar } from '../../support/paint-mark.js';
import { picture } from '../../support/pictures.js';
import { sampleFolder } from '../../support/samples.js';

const [width, height] = [640, 480];

async function judge(rgb: Uint8Array, quality: number, scale = 1): Promise<Analysis> {
  const image = sharp(rgb, { raw: { width, height, channels: 3 } }).resize(Math.round(width * scale));
  return analyzeFile(visibleMark, new Uint8Array(await image.jpeg({ quality }).toBuffer()));
}

function boxOf(analysis: Analysis): Box {
  const [place] = findingsOf(analysis)[0].places;
  if (place.at !== 'pixels') throw new Error('Expected a place in the picture');
  return place.box;
}

/** What is written, what is read of it, and how many letters wide that is. */
const texts: readonly [string, string, number][] = [
  ['AI生成', 'AI生成', 3],
  ['AI合成', 'AI合成', 3],
  ['人工智能生成', '智能生成', 4.1],
  ['人工智能合成', '智能合成', 4.1],
  ['即梦AI', '即梦AI', 3],
  ['由AI生成', 'AI生成', 3],
  ['豆包AI生成', 'AI生成', 3],
];

describe('visible-mark', () => {
  it.each(texts)('reads %s in any corner, light or dark, after recompression', async (text, read, length) => {
    for (const [left, top, opacity] of [
      [430, 440, 0.8],
      [14, 440, 0.6],
      [14, 14, -0.8],
      [430, 14, 0.9],
    ] as const) {
      const marked = paintMark(width, height, { text, letters: 26, left, top, opacity });
      const found = await judge(marked, 60);
      const { findings } = scored(found);
      expect(findings[0]).toMatchObject({
        code: 'provenance.visible.label',
        kind: 'ai_generated',
        strength: 'strong',
      });
      expect(findings[0].values['mark']).toBe(read);
      const box = boxOf(found);
      expect(box.x).toBeGreaterThan(left - 14);
      expect(Math.abs(box.y - top)).toBeLessThan(6);
      expect(Math.abs(box.height - 26)).toBeLessThan(7);
      expect(Math.abs(box.width - 26 * length)).toBeLessThan(18);
    }
  });

  it('reads characters that stand one below the other along either side', async () => {
    for (const [text, left, top] of [
      ['AI生成', 600, 300],
      ['AI生成', 12, 20],
      ['人工智能合成', 600, 120],
    ] as const) {
      const marked = paintMark(width, height, {
        text,
        way: 'stacked',
        letters: 26,
        left,
        top,
        opacity: 0.85,
      });
      const found = await judge(marked, 60);
      expect(scored(found).findings[0].values['mark']).toBe(text.replace('人工', ''));
      const box = boxOf(found);
      expect(Math.abs(box.x - left)).toBeLessThan(6);
      expect(Math.abs(box.width - 26)).toBeLessThan(7);
      expect(box.height).toBeGreaterThan(80);
    }
  });

  it.each(['人工智能手机', 'AI三摄', '已完成'])('says nothing of an honest %s', async (text) => {
    const marked = paintMark(width, height, { text, letters: 26, left: 430, top: 440, opacity: 0.9 });
    expect(await judge(marked, 80)).toEqual({ status: 'informative', findings: [] });
  });

  it('reads it at sizes from a fortieth to a tenth of the short side, and after resizing', async () => {
    for (const letters of [13, 20, 32, 44]) {
      const marked = paintMark(width, height, { text: 'AI生成', letters, left: 20, top: 425, opacity: 0.85 });
      expect((await judge(marked, 75)).status, String(letters)).toBe('scored');
    }
    const marked = paintMark(width, height, {
      text: 'AI合成',
      letters: 28,
      left: 20,
      top: 435,
      opacity: 0.85,
    });
    expect((await judge(marked, 70, 0.6)).status).toBe('scored');
    expect((await judge(marked, 70, 1.7)).status).toBe('scored');
  });

  it('finds the star near the lower right corner, and only there', async () => {
    for (const [cx, cy, expected] of [
      [width - 56, height - 56, 'scored'],
      [56, height - 56, 'informative'],
      [width / 2, height / 2, 'informative'],
    ] as const) {
      const rgb = paintMark(width, height, {
        text: 'AI生成',
        letters: 4,
        left: 300,
        top: 300,
        opacity: 0.01,
      });
      paintStar(rgb, width, cx, cy, 24, 0.6);
      const found = await judge(rgb, 70);
      expect(found.status).toBe(expected);
      if (expected === 'informative') continue;
      expect(findingsOf(found)).toMatchObject([{ code: 'provenance.visible.star' }]);
      const box = boxOf(found);
      expect(Math.abs(box.x + box.width / 2 - cx)).toBeLessThan(5);
      expect(Math.abs(box.width - 48)).toBeLessThan(8);
    }
  });

  it('says nothing of noise, blank paper, or writing elsewhere', async () => {
    const { rgb } = picture(width, height);
    const blank = new Uint8Array(width * height * 3).fill(250);
    const middle = paintMark(width, height, {
      text: 'AI生成',
      letters: 30,
      left: 200,
      top: 230,
      opacity: 0.9,
    });
    for (const one of [rgb, blank, middle]) {
      expect(await judge(one, 80)).toEqual({ status: 'informative', findings: [] });
    }
  });

  const folder = sampleFolder('visible marks on generators\u2019 own files');
  if (folder === null) return;

  it.each([
    ['2292b84714fa.png', 'AI生成'],
    ['92f825e0ba0d.png', 'AI生成'],
    ['74e568905aa9.png', '即梦AI'],
    ['76d45279aed7.png', '即梦AI'],
  ])('reads the mark of %s', async (file, text) => {
    const found = scored(await analyzeFile(visibleMark, readFileSync(join(folder, 'provenance', file))));
    expect(found.findings[0].values['mark']).toBe(text);
    const box = boxOf(found);
    expect(box.x).toBeGreaterThan(1_500);
    expect(box.y).toBeGreaterThan(1_800);
  });
});
