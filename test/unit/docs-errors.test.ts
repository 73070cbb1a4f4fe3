import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { errorTable, type ErrorSpec } from '../../src/domain/errors.js';
import { packageRoot } from '../../src/root.js';

const docs = readFileSync(join(packageRoot, 'docs', 'errors.md'), 'utf8');
const cells = (line: string): string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
const told = docs
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map(cells);

const row = (code: string, { status, retry, alarm, text }: ErrorSpec): string[] => [
  `\`${code}\``,
  String(status),
  retry,
  alarm ? 'yes' : 'no',
  text.en,
  text.zh,
];

it('docs/errors.md tells every code as it is, once, and no other', () => {
  expect(told).toEqual(Object.entries(errorTable).map(([code, spec]) => row(code, spec)));
});

it('every family of codes is explained', () => {
  const families = new Set(Object.keys(errorTable).map((code) => code.slice(0, code.indexOf('_') + 1)));
  for (const family of families) expect(docs).toContain(`## \`${family}\``);
});
