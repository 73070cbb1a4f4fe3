import type { Finding } from '../domain/finding.js';
import type { Box, LocalText } from '../domain/verdict.js';
import { searchMarks, type MarkShape, type Proposal } from '../image/mark-search.js';
import { thinned, type Plane } from '../image/plane.js';
import { searchStar } from '../image/star-search.js';
import { defineAnalyzer } from './analyzer.js';
import { markTemplates, templateHeight } from './data/visible-mark-templates.js';

/** Correlations from which a mark counts, set above everything seen on real photos (docs/provenance.md). */
const least = { text: 0.5, character: 0.1, star: 0.88 } as const;
/** Correlations that no real photo came near. */
const clear = { text: 0.56, star: 0.93 } as const;
/** Short side that larger pictures are brought down to, pixels. */
const workingSide = 640;
/** Smallest picture looked at, pixels on its short side. */
const smallest = 200;

/**
 * Finds the explicit label that GB 45438-2025 has written on AI-made pictures (AI or 人工智能 with 生成 or
 * 合成, on an edge or in a corner), the marks of 豆包 and 即梦, and the star that Gemini paints, in the
 * pixels and therefore after any recompression.
 * Score 1: a clear mark; .8: one that is read with less certainty. Otherwise informative.
 */
export const visibleMark = defineAnalyzer({
  id: 'visible-mark',
  version: 2,
  family: 'provenance',
  title: { en: 'Visible AI label in the picture', zh: '画面中可见的 AI 标识' },
  sources: [
    'GB 45438-2025, section 5.1 (explicit label)',
    'J. P. Lewis, Fast normalized cross-correlation, 1995',
  ],
  needs: ['raster'],
  timeoutMs: 5_000,
  required: false,
  analyze({ raster: { luma, width, height } }) {
    if (Math.min(width, height) < smallest) {
      return {
        status: 'not_applicable',
        reason: { en: 'The picture is too small for a mark to be read.', zh: '图片太小，无法辨认标识。' },
      };
    }
    const work = thinned({ width, height, values: luma }, workingSide);
    const factor = width / work.width;
    const box = (x: number, y: number, w: number, h: number): Box => ({
      x: Math.round(x * factor),
      y: Math.round(y * factor),
      width: Math.round(w * factor),
      height: Math.round(h * factor),
    });
    const findings: Finding[] = [];
    const text = searchMarks(work, coarse, fine).at(0);
    let sure = false;
    if (text && text.whole >= least.text && text.worstCharacter >= least.character) {
      sure = text.whole >= clear.text;
      const { x, y, width: w, height: h } = text;
      findings.push(mark(markTemplates[text.shape].text, text.whole, box(x, y, w, h), painted));
    }
    const star = searchStar(work);
    if (star.whole >= least.star) {
      sure ||= star.whole >= clear.star;
      findings.push(mark('star', star.whole, box(star.x, star.y, star.side, star.side), starred));
    }
    if (findings.length === 0) return { status: 'informative', findings };
    return { status: 'scored', score: sure ? 1 : 0.8, findings };
  },
});

const fine: readonly MarkShape[] = markTemplates.map(({ width, cells, ink }) => ({
  plane: {
    width,
    height: templateHeight,
    values: Float32Array.from(atob(ink), (character) => character.charCodeAt(0)),
  },
  cells,
}));

/** Shapes that propose places: words that differ in one character share one. */
const coarse: readonly Proposal[] = [
  proposal(['AI生成', 'AI合成'], /成$/),
  proposal(['智能生成', '智能合成'], /成$/),
  proposal(['即梦AI', '即梦AI'], /AI$/),
];

/** `ending` tells the shapes that may decide: longer words hold the shorter ones' letters. */
function proposal(words: readonly [string, string], ending: RegExp): Proposal {
  const among = markTemplates.flatMap(({ text }, i) => (ending.test(text) ? [i] : []));
  const [a, b] = words.map((word) => fine[markTemplates.findIndex(({ text }) => text === word)].plane);
  const width = Math.min(a.width, b.width);
  const at = (plane: Plane, i: number) => plane.values[Math.floor(i / width) * plane.width + (i % width)];
  const values = Float32Array.from({ length: width * templateHeight }, (_, i) => (at(a, i) + at(b, i)) / 2);
  return { plane: { width, height: templateHeight, values }, fine: among };
}

interface Sentence {
  readonly code: string;
  readonly text: (name: string) => LocalText;
  readonly limit: LocalText;
}

const painted: Sentence = {
  code: 'provenance.visible.label',
  text: (name) => ({
    en: `The label "${name}" is written along the edge of the picture.`,
    zh: `画面边缘写有“${name}”标识。`,
  }),
  limit: {
    en: 'Anybody can write such a label onto a photo, and a photographed poster or screen may bear one.',
    zh: '任何人都可以在照片上添加此类标识；被拍摄的海报或屏幕上也可能带有。',
  },
};

const starred: Sentence = {
  code: 'provenance.visible.star',
  text: () => ({
    en: 'The four-pointed star that Gemini paints on generated pictures stands in the lower right corner.',
    zh: '画面右下角有 Gemini 在生成图像上添加的四角星标记。',
  }),
  limit: {
    en: 'Gemini marks pictures that it only edited as well, and a star can be painted by anybody.',
    zh: 'Gemini 对仅经其编辑的照片也会添加该标记；任何人也可自行绘制。',
  },
};

function mark(name: string, correlation: number, box: Box, { code, text, limit }: Sentence): Finding {
  return {
    code,
    basis: 'observed',
    strength: 'strong',
    kind: 'ai_generated',
    places: [{ at: 'pixels', box }],
    text: text(name),
    limit,
    values: { mark: name, correlation: Math.round(correlation * 1000) / 1000 },
  };
}
