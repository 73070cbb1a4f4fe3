/**
 * Measures models/calibration.json on a labelled set.
 *
 *   npx touchstone evaluate INDEX.tsv --root DIR --tiers native,chat,hard,equal --out REPORT.json
 *   node dist/bench/calibrate.js REPORT.json --on "name of the set" --date YYYY-MM-DD ANALYZER...
 *
 * Each analyzer is set against the labels it claims to see, over all tiers of the report together: a verdict must
 * hold whatever way the photo came. Analyzers that are not named keep their entry.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Kind } from '../src/domain/verdict.js';
import { recaptureLabel, realLabel, type EvaluationRow } from '../src/evaluate/row.js';
import type { EvaluationReport } from '../src/evaluate/report.js';
import { fitCurve } from '../src/fusion/fit-curve.js';
import { checkCalibration, type AnalyzerCalibration, type Calibration } from '../src/fusion/calibration.js';
import { packageRoot } from '../src/root.js';

/** Labels that each kind of forgery goes by in the sets. */
const labelsOf: Readonly<Record<Kind, readonly string[]>> = {
  ai_generated: ['ai_full'],
  ai_edited: ['ai_edit'],
  edited: ['splice', 'copymove', 'photoshop', 'ai_edit'],
  recaptured: [recaptureLabel],
  reused: ['reused'],
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { on: { type: 'string' }, date: { type: 'string' }, kind: { type: 'string', default: 'edited' } },
});
const [reportPath, ...analyzers] = positionals;
const kind = values.kind as Kind;
if (!reportPath || analyzers.length === 0 || !values.on || !values.date || !(kind in labelsOf)) {
  console.error('calibrate REPORT.json --on SET --date YYYY-MM-DD [--kind edited] ANALYZER...');
  process.exit(2);
}

const report = JSON.parse(readFileSync(reportPath, 'utf8')) as EvaluationReport;
const calibrationPath = join(packageRoot, 'models', 'calibration.json');
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
  const version = report.versions?.analyzers[id];
  if (version === undefined) throw new Error(`Expected an analyzer of the report but received "${id}"`);
  const samples = report.rows.flatMap((row) => sampleOf(row, id));
  const forged = samples.filter((s) => s.forged).length;
  const curve = fitCurve(samples);
  console.log(`${id}: ${samples.length - forged} real, ${forged} forged -> ${JSON.stringify(curve)}`);
  return { version, kind, curve, origin: { measuredOn: on, date, real: samples.length - forged, forged } };
}

function sampleOf({ label, repo, source, analyzers: lines }: EvaluationRow, id: string) {
  const forged = labelsOf[kind].includes(label);
  const score = lines[id]?.score ?? null;
  if (score === null || (!forged && label !== realLabel)) return [];
  return [{ score, forged, group: repo || source }];
}
