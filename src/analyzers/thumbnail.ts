import type { Raster } from '../artifacts/types.js';
import type { Analysis } from '../domain/analysis.js';
import type { Finding } from '../domain/finding.js';
import type { LocalisationMap } from '../domain/map.js';
import type { Box, LocalText } from '../domain/verdict.js';
import { regionsAbove, type CellRegion } from '../image/cell-regions.js';
import { localDifference } from '../image/local-difference.js';
import type { Placement } from '../image/match.js';
import { cropOf, matchThumbnail, type ThumbnailMatch } from '../image/thumbnail-match.js';
import { defineAnalyzer } from './analyzer.js';

/** Whole frames that correlate less show different cuts or different scenes. */
const sameFrame = 0.9;
/** Between the two, a crop that fits better by this explains the difference. */
const surelySameFrame = 0.97;
const clearlyBetter = 0.02;
/** A part that correlates this well with a place in the whole is a crop of it. */
const sameCrop = 0.93;
/** Proportions further apart than this were not made by the same save. */
const leastStretch = 1.03;
/** Differences under this, luma steps, are what scaling, JPEG and sharpening do. */
const quietStep = 16;
const leastRegionCells = 6;
/** Largest share of the frame that one changed region takes, and that all other differences take. */
const mostLocal = 0.3;
const mostElsewhere = 0.02;
/** Sum of a region's steps over {@link quietStep} that gives score 1. */
const fullRegion = 1_000;
const strongScore = 0.8;
const findingScore = 0.4;
/** Map value 1, luma steps. */
const loudStep = 60;
const croppedScore = 0.3;
const otherSceneScore = 0.6;

/**
 * Whether the embedded EXIF thumbnail still shows the same picture: many editors leave the old one in.
 * Turns, letterbox bars, tone and crops are undone first. Score 0: agrees; .3: the picture is a crop of
 * what the thumbnail shows; .6: it shows another scene altogether; up to 1: it differs in one region,
 * the more and the larger the higher.
 */
export const thumbnailAnalyzer = defineAnalyzer({
  id: 'thumbnail',
  version: 1,
  family: 'structure',
  title: { en: 'Embedded thumbnail against the picture', zh: '内嵌缩略图与照片比对' },
  sources: [
    'E. Kee and H. Farid, Digital image authentication from thumbnails, SPIE Media Forensics and Security 2010',
  ],
  needs: ['raster', 'thumbnail'],
  timeoutMs: 3_000,
  required: false,
  analyze({ raster, thumbnail }): Analysis {
    const match = matchThumbnail(raster, thumbnail);
    if (match.correlation === 0) {
      return {
        status: 'not_applicable',
        reason: { en: 'The thumbnail or the picture is uniform.', zh: '缩略图或照片为纯色，无法比对。' },
      };
    }
    const difference = localDifference(match.thumbnail, match.picture);
    const framed =
      match.stretch < leastStretch && (match.correlation >= sameFrame || isLocal(difference, match));
    if (framed && match.correlation >= surelySameFrame) return inFrame(match, difference, raster);
    const { pictureIn, thumbnailIn } = cropOf(raster, thumbnail, match.turn);
    const best = Math.max(pictureIn.correlation, thumbnailIn.correlation);
    if (framed && best < match.correlation + clearlyBetter) return inFrame(match, difference, raster);
    if (best < sameCrop && match.correlation < sameFrame)
      return otherScene(Math.max(best, match.correlation));
    // Cameras cut their own thumbnails out of the picture; the other way round somebody cut the picture.
    const cut = pictureIn.correlation > thumbnailIn.correlation && isPart(pictureIn);
    return { status: 'scored', score: cut ? croppedScore : 0, findings: cut ? [cropped(pictureIn)] : [] };
  },
});

function isPart({ correlation, window }: Placement): boolean {
  return correlation >= sameCrop && window.width * window.height < 0.97;
}

function over({ sum, cells }: CellRegion): number {
  return sum - quietStep * cells.length;
}

/** Regions that differ, the one that differs most in all first. */
function regionsOf(difference: Float32Array, { picture }: ThumbnailMatch): CellRegion[] {
  const grid = { columns: picture.width, rows: picture.height, cell: 1 };
  return regionsAbove(difference, grid, quietStep).sort((a, b) => over(b) - over(a));
}

/** One region that differs in a frame that otherwise agrees lowers the correlation, too. */
function isLocal(difference: Float32Array, match: ThumbnailMatch): boolean {
  const [largest, ...others] = regionsOf(difference, match).map((region) => region.cells.length);
  const rest = others.reduce((sum, cells) => sum + cells, 0);
  return largest < mostLocal * difference.length && rest < mostElsewhere * difference.length;
}

function inFrame(match: ThumbnailMatch, difference: Float32Array, raster: Raster): Analysis {
  const { width, height } = match.picture;
  const region = regionsOf(difference, match).find(({ cells }) => cells.length >= leastRegionCells);
  const score = region ? Math.min(1, over(region) / fullRegion) : 0;
  const box = region && scaled(region.box, raster.width / width, raster.height / height);
  return {
    status: 'scored',
    score,
    findings: box && score >= findingScore ? [regionDiffers(box, score, match)] : [],
    map: mapOf(difference, match, raster),
  };
}

function scaled(box: Box, x: number, y: number): Box {
  const left = Math.round(box.x * x);
  const top = Math.round(box.y * y);
  return {
    x: left,
    y: top,
    width: Math.round((box.x + box.width) * x) - left,
    height: Math.round((box.y + box.height) * y) - top,
  };
}

function mapOf(difference: Float32Array, { picture }: ThumbnailMatch, raster: Raster): LocalisationMap {
  const cell = Math.max(1, Math.ceil(Math.max(raster.width, raster.height) / picture.width / 2));
  const columns = Math.ceil(raster.width / cell);
  const rows = Math.ceil(raster.height / cell);
  const values = new Uint8Array(columns * rows);
  for (let at = 0; at < values.length; at++) {
    const x = Math.floor((((at % columns) + 0.5) / columns) * picture.width);
    const y = Math.floor(((Math.floor(at / columns) + 0.5) / rows) * picture.height);
    const step = difference[y * picture.width + x] - quietStep;
    values[at] = Math.round(255 * Math.min(1, Math.max(0, step / (loudStep - quietStep))));
  }
  return { columns, rows, cell, values, reliability: new Uint8Array(values.length).fill(255) };
}

function regionDiffers(box: Box, score: number, { correlation }: ThumbnailMatch): Finding {
  return {
    ...finding('thumbnail.region.differs', score >= strongScore ? 'strong' : 'supporting', correlation),
    places: [{ at: 'pixels', box }],
    text: {
      en: 'The thumbnail inside the file shows something else in one region: the picture was changed there after it was taken.',
      zh: '文件内嵌缩略图在某一区域显示的内容与照片不同：该处在拍摄后被改动过。',
    },
    limit: {
      en: 'It shows that the pixels changed, not why; stamps that an app adds count too.',
      zh: '只能说明像素被改动，不能说明原因；应用添加的水印也会造成差异。',
    },
  };
}

function cropped({ correlation, window }: Placement): Finding {
  const share = Math.round(window.width * window.height * 100);
  return {
    ...finding('thumbnail.frame.cropped', 'supporting', correlation),
    values: { correlation: rounded(correlation), percentKept: share },
    text: {
      en: `The photo is a crop: the thumbnail inside the file shows a wider view, of which ${share} % is left.`,
      zh: `照片经过裁剪：内嵌缩略图显示的画面更大，照片仅保留其中约 ${share}%。`,
    },
    limit: {
      en: 'Cropping is common and changes nothing of what is left.',
      zh: '裁剪很常见，不改变保留下来的内容。',
    },
  };
}

function otherScene(correlation: number): Analysis {
  const text: LocalText = {
    en: 'The thumbnail inside the file does not show this picture.',
    zh: '文件内嵌缩略图与照片画面不符。',
  };
  const limit: LocalText = {
    en: 'Some programs leave an old or damaged thumbnail in the file.',
    zh: '部分软件会在文件中留下旧的或损坏的缩略图。',
  };
  const found = { ...finding('thumbnail.scene.differs', 'supporting', correlation), text, limit };
  return { status: 'scored', score: otherSceneScore, findings: [found] };
}

function finding(code: string, strength: Finding['strength'], correlation: number) {
  const values = { correlation: rounded(correlation) };
  return { code, basis: 'observed', strength, kind: 'edited', places: [], values } as const;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
