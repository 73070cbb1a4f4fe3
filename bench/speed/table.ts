import type { Measurement, Part } from './measure.js';

interface Circumstances {
  readonly machine: string;
  readonly date: string;
  readonly runs: number;
  readonly goal: { readonly photo: string; readonly decodes: number; readonly mebibytes: number };
}

/** The measurements as a Markdown page; parts in the order of their cost in the photo that the goal speaks of. */
export function describeSpeed(results: Readonly<Record<string, Measurement>>, about: Circumstances): string {
  const sizes = Object.keys(results);
  const all = sizes.map((size) => results[size]);
  const { goal } = about;
  const ranking = results[goal.photo];
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
    `Goals: the whole scan of ${goal.photo} at most ${goal.decodes} x its decoding, and of any photo at most ${goal.mebibytes} MiB; provenance, that is all analyzers of`,
    'where the photo comes from with what they are made from but the decoded picture, at most 1 x. "Smooth": no texture or noise, which',
    'decodes fastest.',
    '',
    `| | ${sizes.join(' | ')} |`,
    `|---|${sizes.map(() => '---').join('|')}|`,
    row('decode', (one) => `${one.decodeMs.toFixed(0)} ms`),
    row('**whole scan**', (one) => `**${one.scanToDecode.toFixed(2)} x** (${one.scanMs.toFixed(0)} ms)`),
    row('whole scan, processor time', (one) => `${one.scanToDecodeCpu.toFixed(2)} x`),
    row('peak memory', (one) => `${(one.peakBytes / 2 ** 20).toFixed(0)} MiB`),
    row('**provenance, all of it**', (one) => `**${partText(one.provenance)}**`),
    ...partRows('artifacts'),
    ...partRows('analyzers'),
    '',
  ].join('\n');
}

function partText(part: Part | undefined): string {
  return part === undefined ? '' : `${part.toDecode.toFixed(2)} x (${part.ms.toFixed(0)} ms)`;
}
