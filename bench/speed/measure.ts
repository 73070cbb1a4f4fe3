/**
 * Measures one photo in a process of its own and prints a line of JSON: `measure.js FILE RUNS`. Decoding alone and
 * the whole scan take turns, so that a busy machine slows both.
 */
import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { analyzers } from '../../src/analyzers/index.js';
import { makers } from '../../src/artifacts/makers.js';
import type { ArtifactName } from '../../src/artifacts/types.js';
import { loadCalibration } from '../../src/calibration.js';
import type { ScanTimes } from '../../src/domain/report.js';
import { scanTiers, usualScanTier, type ScanTier } from '../../src/domain/scan-tier.js';
import { scan } from '../../src/scan/scan.js';
import { learnedModels, runClassical } from './suites.js';

/** Milliseconds, medians over the runs; ratios to decoding are medians of the ratios within each run. */
export interface Measurement {
  readonly sizeBytes: number;
  readonly pixels: number;
  readonly decodeMs: number;
  readonly scanMs: number;
  readonly scanToDecode: number;
  /** The same of processor time, all threads together: what the scan would take were it alone on one core. */
  readonly scanToDecodeCpu: number;
  /** Processor time of a scan of the fast tier and of the deep one. */
  readonly scanCpuMs: Readonly<Record<ScanTier, number>>;
  /** All that reads where the photo comes from, analyzers and what they are made from, without decoding the picture. */
  readonly provenance: Part;
  /** The classical measures of pixels with all that they are made from, decoding among it. */
  readonly classical: Part;
  /** Of both tiers of a scan: the models that look at a photo of this size. */
  readonly models: Readonly<Record<ScanTier, Readonly<Record<string, ModelCost>>>>;
  readonly artifacts: Readonly<Record<string, Part>>;
  readonly analyzers: Readonly<Record<string, Part>>;
  /** Peak resident memory of a fresh process after one scan, in bytes. */
  readonly peakBytes: number;
}

export interface Part {
  readonly ms: number;
  readonly toDecode: number;
}

/** Processor time of a learned model in a scan, and of its graph alone; `overhead`: the rest beside the graph, 1 for as much again. */
export interface ModelCost {
  readonly wholeMs: number;
  readonly bareMs: number;
  readonly overhead: number;
}

const [, , file = '', runs = '5'] = process.argv;
const bytes = readFileSync(file);
const calibration = loadCalibration();
const examine = (tier: ScanTier = usualScanTier) =>
  scan(bytes, { calibration, maxPixels: 200_000_000, tier });
const decode = () => sharp(bytes).raw().toBuffer();

await examine();
const peakBytes = peakMemory();
await decode();

const { width, height } = await sharp(bytes).metadata();
const models = await Promise.all(
  scanTiers.map(async (tier) => ({ tier, models: await learnedModels(bytes, tier) })),
);
// A graph's first run makes its memory.
for (const { bare } of models.flatMap(({ models: some }) => some)) await bare();
const turns: { decoding: Spent; scanning: Spent; deepMs: number; classicalMs: number; times: ScanTimes }[] =
  [];
const modelTurns = models.flatMap(({ tier, models: some }) =>
  some.map((model) => ({ tier, ...model, turns: [] as { wholeMs: number; bareMs: number }[] })),
);
for (let run = 0; run < Number(runs); run++) {
  const [decoding] = await spent(decode);
  const [scanning, { report }] = await spent(() => examine());
  const [{ cpuMs: deepMs }] = await spent(() => examine('deep'));
  const [{ wallMs: classicalMs }] = await spent(() => runClassical(bytes));
  turns.push({ decoding, scanning, deepMs, classicalMs, times: report.times });
}
// By themselves: the collection of what whole scans left behind is no cost of a model.
for (let run = 0; run < Number(runs); run++) {
  for (const { whole, bare, turns: own } of modelTurns) {
    const [{ cpuMs: wholeMs }] = await spent(whole);
    const [{ cpuMs: bareMs }] = await spent(bare);
    own.push({ wholeMs, bareMs });
  }
}

const origin = analyzers.filter(
  ({ family, id }) => family === 'provenance' || id === 'camera-consistency' || id === 'file-tail',
);
const sources = new Set<ArtifactName>();
function collect(names: readonly ArtifactName[]): void {
  for (const name of names) {
    if (name === 'bytes' || name === 'raster' || sources.has(name)) continue;
    sources.add(name);
    collect(makers[name].needs);
  }
}
for (const { needs } of origin) collect(needs);
const ofOrigin = ({ artifactsMs, analyzersMs }: ScanTimes): number => {
  const spentOn = (times: Readonly<Record<string, number | undefined>>, names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + (times[name] ?? 0), 0);
  return (
    spentOn(artifactsMs, sources) +
    spentOn(
      analyzersMs,
      origin.map(({ id }) => id),
    )
  );
};

const parts = (of: (times: ScanTimes) => Readonly<Record<string, number>>): Record<string, Part> =>
  Object.fromEntries(
    Object.keys(of(turns[0].times)).map((name) => [
      name,
      {
        ms: median(turns.map(({ times }) => of(times)[name])),
        toDecode: median(turns.map(({ times, decoding }) => of(times)[name] / decoding.wallMs)),
      },
    ]),
  );
const measurement: Measurement = {
  sizeBytes: bytes.length,
  pixels: width * height,
  decodeMs: median(turns.map(({ decoding }) => decoding.wallMs)),
  scanMs: median(turns.map(({ scanning }) => scanning.wallMs)),
  scanToDecode: median(turns.map(({ decoding, scanning }) => scanning.wallMs / decoding.wallMs)),
  scanToDecodeCpu: median(turns.map(({ decoding, scanning }) => scanning.cpuMs / decoding.cpuMs)),
  scanCpuMs: {
    fast: median(turns.map(({ scanning }) => scanning.cpuMs)),
    deep: median(turns.map(({ deepMs }) => deepMs)),
  },
  provenance: {
    ms: median(turns.map(({ times }) => ofOrigin(times))),
    toDecode: median(turns.map(({ times, decoding }) => ofOrigin(times) / decoding.wallMs)),
  },
  classical: {
    ms: median(turns.map(({ classicalMs }) => classicalMs)),
    toDecode: median(turns.map(({ classicalMs, decoding }) => classicalMs / decoding.wallMs)),
  },
  models: Object.fromEntries(scanTiers.map((tier) => [tier, modelCosts(tier)])) as Measurement['models'],
  artifacts: parts(({ artifactsMs }) => artifactsMs),
  analyzers: parts(({ analyzersMs }) => analyzersMs),
  peakBytes,
};
process.stdout.write(`${JSON.stringify(measurement)}\n`);

function modelCosts(tier: ScanTier): Record<string, ModelCost> {
  return Object.fromEntries(
    modelTurns
      .filter((one) => one.tier === tier)
      .map(({ name, turns: own }) => [
        name,
        {
          wholeMs: median(own.map(({ wholeMs }) => wholeMs)),
          bareMs: median(own.map(({ bareMs }) => bareMs)),
          overhead: median(own.map(({ wholeMs, bareMs }) => wholeMs / bareMs - 1)),
        },
      ]),
  );
}

interface Spent {
  readonly wallMs: number;
  readonly cpuMs: number;
}

async function spent<T>(work: () => Promise<T>): Promise<[Spent, T]> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(cpu);
  return [{ wallMs: performance.now() - began, cpuMs: (user + system) / 1000 }, result];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) / 2)] + sorted[Math.ceil((sorted.length - 1) / 2)]) / 2;
}

/** Bytes. What the system calls the largest resident set begins at the size of the process that started this one; Linux tells its own apart. */
function peakMemory(): number {
  const status = process.platform === 'linux' ? readFileSync('/proc/self/status', 'latin1') : '';
  const own = /VmHWM:\s+(\d+) kB/.exec(status)?.[1];
  return (own === undefined ? process.resourceUsage().maxRSS : Number(own)) * 1024;
}
