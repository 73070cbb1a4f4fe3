import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyzers } from '../../../src/analyzers/index.js';
import { families } from '../../../src/domain/analysis.js';
import type { Calibration } from '../../../src/fusion/calibration.js';
import { packageRoot } from '../../../src/root.js';

const folder = new URL('../../../src/analyzers/', import.meta.url);
const tests = new URL('./', import.meta.url);
const ids = analyzers.map((analyzer) => analyzer.id);
const shelf = readFileSync(new URL('README.md', folder), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => line.split('|').map((cell) => cell.trim()));

describe('the registry of analyzers', () => {
  it('holds every file of the folder, by its id', () => {
    const files = readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !['analyzer.ts', 'index.ts'].includes(name))
      .map((name) => name.slice(0, -3));
    expect([...ids].sort()).toEqual(files.sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a unit test for each', () => {
    for (const id of ids) expect(existsSync(new URL(`${id}.test.ts`, tests)), id).toBe(true);
  });

  it('has one shelf row for each, with its family and version', () => {
    const rows = shelf.map(([, id, family, version]) => ({ id, family, version }));
    const registered = analyzers.map(({ id, family, version }) => ({
      id: `\`${id}\``,
      family,
      version: String(version),
    }));
    expect(rows).toEqual(registered);
  });

  it('has its shipped curves for the very versions that are registered', () => {
    const path = join(packageRoot, 'models', 'calibration.json');
    const { analyzers: curves } = JSON.parse(readFileSync(path, 'utf8')) as Calibration;
    const versions = new Map(analyzers.map(({ id, version }) => [id, version]));
    expect(Object.keys(curves).length).toBeGreaterThan(10);
    for (const [id, curve] of Object.entries(curves)) expect(curve?.version, id).toBe(versions.get(id));
  });

  it('names each well', () => {
    for (const { id, version, family, title, sources, needs, timeoutMs } of analyzers) {
      expect(id).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
      expect(Number.isInteger(version) && version >= 1, id).toBe(true);
      expect(families, id).toContain(family);
      expect(title.en.length, id).toBeGreaterThan(5);
      expect(title.zh, id).toMatch(/\p{Script=Han}/u);
      expect(sources.length, id).toBeGreaterThan(0);
      expect(new Set(needs).size, id).toBe(needs.length);
      expect(timeoutMs, id).toBeGreaterThan(0);
    }
  });
});
