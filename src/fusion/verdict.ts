import { looksAtPixels, type AnalysisRecord, type Failure } from '../domain/analysis.js';
import type { Finding } from '../domain/finding.js';
import type { LocalisationMap } from '../domain/map.js';
import { publicText } from '../domain/errors.js';
import type { Outcome, Reason, Verdict } from '../domain/verdict.js';
import type { Calibration, PhotoFacts } from './calibration.js';
import { contributionsOf, kindsOf, sumOf } from './fuse.js';
import { fuseMaps, regionsOf } from './fused-map.js';

export interface FusionInput {
  readonly analyses: readonly AnalysisRecord[];
  readonly maps: Readonly<Record<string, LocalisationMap>>;
  /** Analyzers without whose word there is no all-clear. */
  readonly required: ReadonlySet<string>;
  /** Set where the picture itself could not be read: nothing can be said of its pixels. */
  readonly unreadable: Failure | null;
  readonly width: number;
  readonly height: number;
  readonly quality: PhotoFacts['quality'];
  readonly calibration: Calibration;
}

export interface Fused {
  readonly verdict: Verdict;
  readonly map: LocalisationMap | null;
}

/** From what the analyzers said to the system's opinion. */
export function fuse(input: FusionInput): Fused {
  const { analyses, calibration, unreadable, width, height, quality } = input;
  const contributions = contributionsOf(analyses, calibration, { pixels: width * height, quality });
  const llr = sumOf(contributions);
  const map = fuseMaps(
    contributions.flatMap((c) =>
      c.analyzer in input.maps ? [{ map: input.maps[c.analyzer], llr: c.llr }] : [],
    ),
  );
  const outcome = outcomeOf(input, llr);
  const marked = outcome === 'forgery_indicated' || outcome === 'inconclusive';
  return {
    map,
    verdict: {
      outcome,
      kinds: outcome === 'forgery_indicated' ? kindsOf(contributions, calibration.thresholds.kind) : [],
      llr,
      contributions,
      reasons: [...(unreadable ? [failureReason(unreadable)] : []), ...reasonsOf(analyses, input.required)],
      regions: map && marked ? regionsOf(map, width, height) : [],
    },
  };
}

function outcomeOf(
  { analyses, required, unreadable, calibration }: FusionInput,
  llr: number | null,
): Outcome {
  if (unreadable) return 'not_assessable';
  const { forgery, inconclusive } = calibration.thresholds;
  const blind = analyses.some((a) => a.status === 'failed' && required.has(a.analyzer));
  if (llr !== null && llr >= forgery && !blind) return 'forgery_indicated';
  // Where no method could look at the pixels there is no all-clear either.
  if (llr === null || llr >= inconclusive || blind || !analyses.some(looksAtPixels)) return 'inconclusive';
  return 'no_sign_found';
}

/** Strong findings, then supporting ones, then what failed; each family of texts said once. */
function reasonsOf(analyses: readonly AnalysisRecord[], required: ReadonlySet<string>): Reason[] {
  const of = (strength: Finding['strength']) =>
    analyses.flatMap((a) =>
      a.findings.filter((f) => f.strength === strength).map((f) => findingReason(a, f)),
    );
  const failed = analyses.flatMap((a) =>
    a.failure && required.has(a.analyzer) ? [{ ...failureReason(a.failure), analyzer: a.analyzer }] : [],
  );
  return [...of('strong'), ...of('supporting'), ...failed];
}

function findingReason({ analyzer }: AnalysisRecord, { code, text, limit }: Finding): Reason {
  return { code, analyzer, text, limit };
}

function failureReason({ code }: Failure): Reason {
  return { code, text: publicText(code) };
}
