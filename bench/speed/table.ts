import { scanTiers } from '../../src/domain/scan-tier.js';
import { goalRows } from './goals.js';
import type { Measurement, ModelCost, Part } from './measure.js';

interface Circumstances {
  readonly machine: string;
  readonly date: string;
  readonly runs: number;
}

/** By whose costs the parts are put in order. */
const ordering = '12 MP';

/** The measurements as a Markdown page. */
export function describeSpeed(results: Readonly<Record<string, Measurement>>, about: Circumstances): string {
  const sizes = Object.keys(results);
  const all = sizes.map((size) => results[size]);
  const ranking = results[ordering];
  const row = (name: string, of: (one: Measurement) => string): string =>
    `| ${[name, ...all.map(of)].join(' | ')} |`;
  const partRows = (kind: 'artifacts' | 'analyzers'): string[] =>
    Object.entries(ranking[kind])
      .sort(([, a], [, b]) => b.ms - a.ms)
      .map(([name]) => row(`${kind.slice(0, -1)} ${name}`, (one) => partText(one[kind][name])));
  return [
    '# Speed of a scan',
    '',
    `Measured ${about.date} by \`npm run bench\` on one core of ${about.machine}; medians of ${about.runs} runs.`,
    'Synthetic photos, JPEG q92 4:2:0. A ratio compares with decoding the same file with sharp in the same run.',
    '"Smooth": no texture or noise, which decodes fastest. "Saved twice": q75 before, on the same block grid; "cropped between": on another.',
    'Provenance: all analyzers of where the photo comes from, with what they are made from but the decoded picture.',
    'Peak memory is that of a whole scan.',
    '',
    '| goal | measured | |',
    '|---|---|---|',
    ...goalRows(results),
    '',
    'The bare graph is the same ONNX file run by onnxruntime in the same process on inputs that are ready. What it holds differs: all of',
    '`recapture`, whose measures are part of the graph, and before it tiles are only cut out; `synthesis` but for scaling the photo down',
    'to 384 pixels, which reads all of it and is therefore dearest beside the graph in large photos; `edit-localiser` but for',
    "the traces of every block, read off the file's coefficients, whose decoding is a part of its own. That model looks at photos above",
    '4 megapixels in the deep tier alone. What models cost is processor time, as what runs beside them on the machine does not count then.',
    '',
    `| | ${sizes.join(' | ')} |`,
    `|---|${sizes.map(() => '---').join('|')}|`,
    row('decode', (one) => `${one.decodeMs.toFixed(0)} ms`),
    row('**whole scan**', (one) => `**${one.scanToDecode.toFixed(2)} x** (${one.scanMs.toFixed(0)} ms)`),
    row('whole scan, processor time', (one) => `${one.scanToDecodeCpu.toFixed(2)} x`),
    row('peak memory', (one) => `${(one.peakBytes / 1e6).toFixed(0)} MB`),
    row('**provenance, all of it**', (one) => `**${partText(one.provenance)}**`),
    row('**classical measures of pixels, all of it**', (one) => `**${partText(one.classical)}**`),
    row(
      'whole scan, deep tier, processor time',
      ({ scanCpuMs }) => `${scanCpuMs.deep.toFixed(0)} ms (fast: ${scanCpuMs.fast.toFixed(0)} ms)`,
    ),
    ...scanTiers.flatMap((tier) =>
      Object.keys(results['4 MP'].models[tier]).map((name) =>
        row(`model ${name}, ${tier} tier: in a scan, bare graph`, ({ models }) => {
          const cost = models[tier][name] as ModelCost | undefined;
          return cost ? `${cost.wholeMs.toFixed(0)} ms, ${cost.bareMs.toFixed(0)} ms` : '';
        }),
      ),
    ),
    ...partRows('artifacts'),
    ...partRows('analyzers'),
    '',
  ].join('\n');
}

function partText(part: Part | undefined): string {
  return part === undefined ? '' : `${part.toDecode.toFixed(2)} x (${part.ms.toFixed(0)} ms)`;
}
