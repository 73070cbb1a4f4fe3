import type { Finding } from '../domain/finding.js';
import type { Box, LocalText } from '../domain/verdict.js';
import { readMarks, type Reading } from '../image/mark-reader.js';
import { proposeMarks, runningSums, type MarkShape } from '../image/mark-search.js';
import { thinned, type Plane } from '../image/plane.js';
import { openNet } from '../image/small-net.js';
import { searchStar } from '../image/star-search.js';
import { defineAnalyzer } from './analyzer.js';
import { labelNet, labelTexts } from './data/visible-mark-net.js';
import { markTemplates } from './data/visible-mark-templates.js';

/** From here on a mark counts, set above everything seen on real photos (docs/provenance.md): log odds, and a correlation. */
const least = { label: 5.5, letters: 10, star: 0.88 } as const;
/** What no real photo came near. */
const clear = { label: 8, letters: 12.5, star: 0.93 } as const;
/** Short side that larger pictures are brought down to, pixels. */
const workingSide = 640;
/** Smallest picture looked at, pixels on its short side. */
const smallest = 200;

/**
 * Finds the explicit label that GB 45438-2025 has written on AI-made pictures (AI or 人工智能 with 生成 or
 * 合成, along an edge or in a corner, across or character below character), the marks of 豆包 and 即梦, and the star that Gemini paints, in the
 * pixels and therefore after any recompression.
 * Score 1: a clear mark; .8: one that is read with less certainty. Otherwise informative.
 */
export const visibleMark = defineAnalyzer({
  id: 'visible-mark',
  version: 3,
  family: 'provenance',
  title: { en: 'Visible AI label in the picture', zh: '画面中可见的 AI 标识' },
  sources: [
    'GB 45438-2025, section 5.1 (explicit label)',
    'J. P. Lewis, Fast normalized cross-correlation, 1995',
    'training/visible_mark_net.py',
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
    const findings: Finding[] = [];
    const label = readLabel(work);
    let sure = false;
    // 即梦AI holds neither 生成 nor 合成, and real photos come nearer to it.
    const kind = label && /[生合]成/.test(labelTexts[label.label]) ? 'label' : 'letters';
    if (label && label.margin >= least[kind]) {
      sure = label.margin >= clear[kind];
      const certainty = { logOdds: Math.round(label.margin * 10) / 10 };
      findings.push(mark(labelTexts[label.label], certainty, scaled(boxOf(label), factor), painted));
    }
    const star = searchStar(work);
    if (star.whole >= least.star) {
      sure ||= star.whole >= clear.star;
      const box = { x: star.x, y: star.y, width: star.side, height: star.side };
      const certainty = { correlation: Math.round(star.whole * 1000) / 1000 };
      findings.push(mark('star', certainty, scaled(box, factor), starred));
    }
    if (findings.length === 0) return { status: 'informative', findings };
    return { status: 'scored', score: sure ? 1 : 0.8, findings };
  },
});

const shapes: readonly MarkShape[] = markTemplates.map(({ way, width, height, ink }) => ({
  way,
  plane: { width, height, values: Float32Array.from(atob(ink), (character) => character.charCodeAt(0)) },
}));
const net = openNet(labelNet);

/** The clearest label of a picture brought down to the working size, however doubtful. */
export function readLabel(work: Plane): Reading | null {
  const sums = runningSums(work);
  const proposals = proposeMarks(work, sums, shapes).map((one) => ({ ...one, way: shapes[one.shape].way }));
  return readMarks(net, sums, work, proposals);
}

/** Length of a label across, in heights of its letters: a character takes one and its gap, AI takes one. */
const acrossLength = (text: string): number => 1.03 * text.replace('AI', '.').length;
/** Of a label whose characters stand one below the other, A and I too. */
const stackedLength = 4.4;

/** Where the label's own characters stand: what precedes them is not read. */
function boxOf({ label, way, letters, end, middle }: Reading): Box {
  const length = letters * (way === 'across' ? acrossLength(labelTexts[label]) : stackedLength);
  const along = [end - length, length];
  const over = [middle - letters / 2, letters];
  const [[x, width], [y, height]] = way === 'across' ? [along, over] : [over, along];
  return { x, y, width, height };
}

function scaled({ x, y, width, height }: Box, factor: number): Box {
  const [left, top] = [Math.max(0, Math.round(x * factor)), Math.max(0, Math.round(y * factor))];
  return { x: left, y: top, width: Math.round(width * factor), height: Math.round(height * factor) };
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

function mark(
  name: string,
  certainty: Readonly<Record<string, number>>,
  box: Box,
  { code, text, limit }: Sentence,
): Finding {
  return {
    code,
    basis: 'observed',
    strength: 'strong',
    kind: 'ai_generated',
    places: [{ at: 'pixels', box }],
    text: text(name),
    limit,
    values: { mark: name, ...certainty },
  };
}
