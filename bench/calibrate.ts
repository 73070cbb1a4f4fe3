/**
 * Measures models/calibration.json on labelled sets.
 *
 *   npx touchstone evaluate INDEX.tsv --root DIR --tiers native,chat,hard,equal --out REPORT.json
 *   node dist/bench/calibrate.js --on "names of the sets" --date YYYY-MM-DD --report REPORT.json ANALYZER...
 *
 * `--report` may be given several times. Each analyzer is set against the labels it claims to see, over all tiers
 * together: a verdict must hold whatever way the photo came. `--by-size` gives pictures of small, chat and full size a curve
 * each, for scores that fewer pixels make less certain; `--by-class` parts those of chat and full size by the quality of their last save
 * instead, for scores that a coarse save makes less certain. `--supports-only` lets no score speak for a real photo: a photo that no
 * generator drew may still have been cut and pasted. Analyzers that are not named keep their entry. `--models` names another folder of
 * models, whose curves are then written.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Kind } from '../src/domain/verdict.js';
import { recaptureLabel, realLabel, type EvaluationRow } from '../src/evaluate/row.js';
import type { EvaluationReport } from '../src/evaluate/report.js';
import { fitCurve } from '../src/fusion/fit-curve.js';
import {
  checkCalibration,
  type AnalyzerCalibration,
  type Calibration,
  type Curve,
} from '../src/fusion/calibration.js';
import { packageRoot } from '../src/root.js';
import { factsOf, intoClasses, qualityClasses, sizeClasses } from './calibration-classes.js';

/** Labels that each kind of forgery goes by in the sets. */
const labelsOf: Readonly<Record<Kind, readonly string[]>> = {
  ai_generated: ['ai_full'],
  ai_edited: ['ai_edit'],
  edited: ['edited', 'splice', 'copymove', 'photoshop', 'ai_edit'],
  recaptured: [recaptureLabel],
  reused: ['reused'],
};

const { values, positionals: analyzers } = parseArgs({
  allowPositionals: true,
  options: {
    on: { type: 'string' },
    date: { type: 'string' },
    kind: { type: 'string', default: 'edited' },
    report: { type: 'string', multiple: true, default: [] },
    models: { type: 'string', default: join(packageRoot, 'models') },
    'by-size': { type: 'boolean', default: false },
    'by-class': { type: 'boolean', default: false },
    'supports-only': { type: 'boolean', default: false },
  },
});
const kind = values.kind as Kind;
const classes = values['by-class'] ? qualityClasses : values['by-size'] ? sizeClasses : [];
if (
  values.report.length === 0 ||
  analyzers.length === 0 ||
  !values.on ||
  !values.date ||
  !(kind in labelsOf) ||
  (values['by-size'] && values['by-class'])
) {
  console.error(
    'calibrate --report REPORT.json --on SETS --date YYYY-MM-DD [--kind edited] [--by-size | --by-class] ANALYZER...',
  );
  process.exit(2);
}

const reports = values.report.map((path) => JSON.parse(readFileSync(path, 'utf8')) as EvaluationReport);
const calibrationPath = join(values.models, 'calibration.json');
const calibration = JSON.parse(readFileSync(calibrationPath, 'utf8')) as Calibration;

const next: Calibration = {
  ...calibration,
  version: String(Number(calibration.version) + 1),
  analyzers: Object.fromEntries(
    Object.entries({
      ...calibration.analyzers,
      ...Object.fromEntries(analyzers.map((id) => [id, measure(id, values.on ?? '', values.date ?? '')])),
    }).sort(([a], [b]) => a.localeCompare(b)),
  ),
};
checkCalibration(next);
writeFileSync(calibrationPath, `${JSON.stringify(next, null, 2)}\n`);

function measure(id: string, on: string, date: string): AnalyzerCalibration {
  const versions = new Set(reports.map((report) => report.versions?.analyzers[id]));
  const [version] = versions;
  if (versions.size !== 1 || version === undefined) {
    throw new Error(
      `Expected one version of an analyzer in all reports for "${id}" but received ${[...versions].join(', ')}`,
    );
  }
  const samples = reports.flatMap((report) => report.rows.flatMap((row) => sampleOf(row, id)));
  const forged = samples.filter((s) => s.forged).length;
  const fit = (own: readonly (typeof samples)[number][], name: string) => {
    const fitted = fitCurve(own);
    const curve = values['supports-only'] ? withoutNegatives(fitted) : fitted;
    process.stdout.write(`${id}, ${name}, ${own.length} photos -> ${JSON.stringify(curve)}\n`);
    return curve;
  };
  const origin = { measuredOn: on, date, real: samples.length - forged, forged };
  const { held, rest } = intoClasses(samples, classes);
  return {
    version,
    kind,
    curve: fit(rest, 'general'),
    ...(held.length > 0 && {
      classes: held.map(({ bounds, samples: own }) => ({
        ...bounds,
        curve: fit(own, JSON.stringify(bounds)),
      })),
    }),
    origin,
  };
}

/** The last point that says nothing stays, so that the curve rises from there. */
function withoutNegatives(curve: Curve): Curve {
  const from = curve.findLastIndex(([, llr]) => llr <= 0);
  return from === -1 ? curve : [[curve[from][0], 0], ...curve.slice(from + 1)];
}

function sampleOf(row: EvaluationRow, id: string) {
  const { label, repo, source, pixelCount, analyzers: lines } = row;
  const forged = labelsOf[kind].includes(label);
  const score = lines[id]?.score ?? null;
  if (score === null || pixelCount === null || (!forged && label !== realLabel)) return [];
  return [{ score, forged, group: repo || source, photo: factsOf({ ...row, pixelCount }, classes) }];
}
