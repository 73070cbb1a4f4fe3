/** The accuracy harness from an index to its report, over photos that want to break it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { EvaluationReport } from '../../src/evaluate/report.js';
import { packageRoot } from '../../src/root.js';
import { temporaryFolder } from '../support/folder.js';
import { touchstone } from '../support/touchstone.js';

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

it('puts every photo through the tiers and names what it could not judge', async () => {
  const index = join(folder.path, 'index.tsv');
  const out = join(folder.path, 'report.json');
  const lines = [
    'file\tlabel\tmask',
    'genuine/photo.png\treal\t',
    'genuine/box.jpg\treal\t',
    'edited/hole.jpg\tedited\tmasks/hole.png',
    'edited/mould.png\tedited\thostile/text.jpg',
    'hostile/bomb.png\treal\t',
    'hostile/truncated.webp\tai_generated\t',
    'hostile/absent.jpg\treal\t',
  ];
  writeFileSync(index, lines.join('\n'));
  const root = join(packageRoot, 'test-images');
  const tiers = ['--tiers', 'native,equal', '--concurrency', '2'];
  const { code } = await touchstone('evaluate', index, '--root', root, '--out', out, ...tiers);
  expect(code).toBe(0);

  const report = JSON.parse(readFileSync(out, 'utf8')) as EvaluationReport;
  const rows = report.rows.map(({ file, tier, outcome }) => `${file} ${tier} ${outcome}`);
  const of = (file: string) => rows.filter((row) => row.startsWith(file));
  expect(of('genuine/box.jpg')).toHaveLength(2);
  expect(of('genuine/photo.png')).toHaveLength(1);
  expect(of('hostile/bomb.png')).toEqual(['hostile/bomb.png native not_assessable']);
  expect(of('hostile/truncated.webp')).toEqual(['hostile/truncated.webp native not_assessable']);
  const qualitiesOf = (name: string) =>
    report.rows.filter(({ file }) => file === name).map(({ quality }) => quality);
  expect(qualitiesOf('genuine/photo.png')).toEqual([null]);
  expect(qualitiesOf('genuine/box.jpg')).toEqual([92, 80]);
  const masked = report.rows.filter(({ file }) => file === 'edited/hole.jpg');
  expect(masked.map(({ pixels }) => pixels !== null && pixels.forgedShare > 0)).toEqual([true, true]);
  const problems = report.problems.map(({ file, problem }) => `${file}: ${problem}`);
  const told = (pattern: RegExp) => problems.filter((problem) => pattern.test(problem)).length;
  expect(told(/bomb\.png: EVD_TOO_MANY_PIXELS/)).toBe(1);
  expect(told(/truncated\.webp: EVD_/)).toBe(1);
  expect(told(/absent\.jpg: the file cannot be read/)).toBe(2);
  expect(told(/mould\.png: no comparison with the mask: EVD_UNDECODABLE/)).toBe(1);
  expect(problems).toHaveLength(5);
});
