/** A platform's own models from the command line: checked, measured, and set beside the shipped ones. */
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { LearnedRow } from '../../src/evaluate/learned-row.js';
import { packageRoot } from '../../src/root.js';
import { temporaryFolder } from '../support/folder.js';
import { touchstone, touchstoneWith } from '../support/touchstone.js';

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

interface Manifest {
  readonly models: Readonly<Record<string, { sha256: string; version: number }>>;
}

/** The shipped models with one weight of `recapture` changed, under a manifest that says so. */
function ownModels(): string {
  const own = join(folder.path, 'own');
  cpSync(join(packageRoot, 'models'), own, { recursive: true });
  const path = join(own, 'recapture.onnx');
  const bytes = readFileSync(path);
  // A low byte of a weight's fraction: another file, nearly the same numbers.
  bytes[(bytes.length >> 3) << 2] ^= 1;
  writeFileSync(path, bytes);
  const manifest = JSON.parse(readFileSync(join(own, 'manifest.json'), 'utf8')) as Manifest;
  manifest.models['recapture'].sha256 = createHash('sha256').update(bytes).digest('hex');
  manifest.models['recapture'].version = 99;
  writeFileSync(join(own, 'manifest.json'), JSON.stringify(manifest));
  return own;
}

it("checks a platform's models, sets them beside the shipped ones and judges them", async () => {
  const own = ownModels();
  const checked = await touchstone('models', 'check', own);
  expect(checked).toMatchObject({ code: 0 });
  expect(checked.out).toMatch(/^recapture 99\+[0-9a-f]{12}: \d\.\d MB, keeps its contract$/m);

  const index = join(folder.path, 'index.tsv');
  const lines = [
    'file\tlabel\trepo',
    'genuine/box.jpg\treal\tr',
    'edited/hole.jpg\tphotoshop\tr',
    'none.jpg\treal\tr',
  ];
  writeFileSync(index, lines.join('\n'));
  const out = join(folder.path, 'report.json');
  const where = [
    '--index',
    index,
    '--root',
    join(packageRoot, 'test-images'),
    '--tiers',
    'native',
    '--concurrency',
    '1',
  ];
  const compared = await touchstone('models', 'compare', 'shipped', own, ...where, '--out', out);
  expect(compared).toMatchObject({ code: 0 });
  expect(compared.out).toContain('none.jpg: ');
  const report = JSON.parse(readFileSync(out, 'utf8')) as {
    cells: { analyzer: string; better: string }[];
    rows: { file: string; a: object; b: object }[];
  };
  const cells = report.cells.filter(({ analyzer }) => analyzer === 'edit-model');
  expect(cells.map(({ better }) => better)).toEqual(['too few', 'too few']);
  expect(report.rows.map(({ file }) => file)).toEqual(['genuine/box.jpg', 'edited/hole.jpg']);
  for (const { a, b } of report.rows) expect(Object.keys(b)).toEqual(Object.keys(a));

  const judged = await touchstoneWith(
    { TOUCHSTONE_MODELS: own },
    'models',
    'evaluate',
    ...where,
    '--out',
    out,
  );
  expect(judged).toMatchObject({ code: 0 });
  const { rows } = JSON.parse(readFileSync(out, 'utf8')) as { rows: LearnedRow[] };
  expect(rows.map(({ quality }) => quality)).toEqual([92, 92]);
  expect(judged.out).toMatch(/^edit-model +native +all +1 /m);
});

it('refuses what is no set of models, or the same one twice', async () => {
  const same = await touchstone('models', 'compare', 'shipped', 'shipped', '--index', 'none.tsv');
  expect(same.code).not.toBe(0);
  expect(same.err).toContain('CFG_INVALID');

  const broken = join(folder.path, 'broken');
  cpSync(join(packageRoot, 'models'), broken, { recursive: true });
  writeFileSync(join(broken, 'recapture.onnx'), 'no model');
  const wrong = await touchstone('models', 'check', broken);
  expect(wrong.code).not.toBe(0);
  expect(wrong.err).toContain('CFG_MODEL');
  rmSync(join(broken, 'calibration.json'));
  const uncalibrated = await touchstoneWith({ TOUCHSTONE_MODELS: broken }, 'scan', 'none.jpg');
  expect(uncalibrated.err).toMatch(/CFG_INVALID.*TOUCHSTONE_MODELS/);
});
