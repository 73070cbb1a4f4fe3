import { expect, it } from 'vitest';
import { StatementNames } from '../../../src/store/embedded/statement-names.js';

it('names what comes again, each text by a name of its own, and not without end', () => {
  const names = new StatementNames('c1_');
  const texts = Array.from({ length: 1_000 }, (_, i) => `select ${i}`);
  expect(new Set(texts.map((text) => names.of(text)))).toEqual(new Set([undefined]));
  const again = texts.map((text) => names.of(text));
  const named = again.filter((name) => name !== undefined);
  expect(named.length).toBeGreaterThan(100);
  expect(named.length).toBeLessThan(texts.length);
  expect(new Set(named).size).toBe(named.length);
  expect(texts.map((text) => names.of(text))).toEqual(again);
});
