import type { EditLogits, Raster } from '../artifacts/types.js';
import type { Analysis } from '../domain/analysis.js';
import type { Finding } from '../domain/finding.js';
import { emptyMap, type LocalisationMap } from '../domain/map.js';
import { boxWithin, regionsAbove } from '../image/cell-regions.js';
import { defineAnalyzer } from './analyzer.js';

/** Logits that make up one unit of the logistic curve; without it nearly every score would be 0 or 1. */
const softness = 2;
/** Of real photos of unseen sources 2 of 388 come this high as they are, none of 1,275 copies. */
const findingScore = 0.87;
/** A region must be marked at least so strongly, on the map's scale of 0..255. */
const markedAt = 128;
const mostRegions = 4;

/**
 * Whether part of the photo has another past than the rest: pasted, painted, rubbed out, rendered anew. Score: logistic of the photo's
 * logit over {@link softness}, in steps of .001; 0 none of it, 1 all of it; not a probability. Learned from forgeries made of real photos,
 * each beside its honest twin with the very same history. The map is the logistic of each block's logit.
 */
export const editModel = defineAnalyzer({
  id: 'edit-model',
  version: 2,
  family: 'learned',
  title: { en: 'Learned traces of a changed region', zh: '局部改动痕迹（学习模型）' },
  sources: [
    'Z. Lin et al., Fast, automatic and fine-grained tampered JPEG image detection, Pattern Recognition 42, 2009, section 3',
    'J. Fridrich and J. Kodovsky, Rich models for steganalysis of digital images, IEEE TIFS 7(3), 2012, section II',
  ],
  needs: ['raster', 'editLogits'],
  timeoutMs: 2_000,
  required: false,
  analyze({ raster, editLogits }): Analysis {
    // The last digits of a network's sums depend on the processor; a report must not.
    const score = Math.round(1_000 * logistic(editLogits.photo / softness)) / 1_000;
    const map = mapOf(editLogits, raster);
    return {
      status: 'scored',
      score,
      findings: score >= findingScore ? [finding(score, map, editLogits, raster)] : [],
      map,
    };
  },
});

const logistic = (x: number): number => 1 / (1 + Math.exp(-x));

/** The map covers the raster; where nothing was looked at it says nothing and is not to be trusted. */
function mapOf({ parts, cell }: EditLogits, raster: Raster): LocalisationMap {
  const map = emptyMap(raster, cell);
  for (const { window, blocks } of parts) {
    for (let row = 0; row < window.rows; row++) {
      const from = row * window.columns;
      const to = (window.row + row) * map.columns + window.column;
      for (let column = 0; column < window.columns; column++) {
        map.values[to + column] = Math.round(255 * logistic(blocks[from + column]));
      }
      map.reliability.fill(255, to, to + window.columns);
    }
  }
  return map;
}

function finding(score: number, map: LocalisationMap, { parts, cell }: EditLogits, raster: Raster): Finding {
  const regions = regionsAbove(Float32Array.from(map.values), map, markedAt).slice(0, mostRegions);
  const cells = parts.reduce((sum, { window }) => sum + window.columns * window.rows, 0);
  const seen = (cells * cell * cell) / (raster.width * raster.height);
  return {
    code: 'edit.region.traces',
    basis: 'inferred',
    strength: 'supporting',
    kind: 'edited',
    places: regions.map(({ box }) => ({ at: 'pixels', box: boxWithin(box, raster) })),
    text: {
      en: 'Part of the photo shows another past than the rest: as if pasted in, painted over or rendered anew.',
      zh: '照片的一部分与其余部分的形成痕迹不同，疑似拼贴、涂抹或重新生成。',
    },
    limit: {
      en: 'A learned sign with other explanations: overlays, screens in view, strong blur beside sharp detail, drawings. It misses most small or much recompressed edits, and of a large photo it sees the central part alone, unless the scan is deep.',
      zh: '这是学习所得的迹象，也可能另有原因：叠加文字、画面中的屏幕、清晰与虚化的交界、绘制图案。多数细小或多次压缩后的改动会被漏掉；除深度扫描外，大尺寸照片仅检查中央部分。',
    },
    values: { score, seenShare: Math.round(100 * Math.min(1, seen)) / 100 },
  };
}
