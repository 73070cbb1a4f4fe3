import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeEntities } from '../../../src/artifacts/metadata/xml-entities.js';

const encoded = (text: string) =>
  Array.from(text)
    .map((char) => (/[\w ]/.test(char) ? char : `&#x${(char.codePointAt(0) ?? 0).toString(16)};`))
    .join('');

it('gives back what was encoded, whatever its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(40_000), (text, padding) => {
      const whole = text.replaceAll('\0', '') + 'x'.repeat(padding);
      expect(decodeEntities(encoded(whole))).toBe(whole);
    }),
    { numRuns: 30 },
  );
});

it.each([
  ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
  ['&#65;&#x42;&#X43;', 'ABC'],
  ['&#128512;', '\u{1f600}'],
  [
    'a & b &nbsp; &; &#; &#x; &#0; &#x110000; &#12a; &amp',
    'a & b &nbsp; &; &#; &#x; &#0; &#x110000; &#12a; &amp',
  ],
  ['&amp;quot;', '&quot;'],
  ['&LT;', '&LT;'],
  ['', ''],
])('reads %s', (text, meant) => {
  expect(decodeEntities(text)).toBe(meant);
});

it('ends soon after its limit', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.constantFrom('&amp;', '&#x1f600;', 'x&lt;'), (limit, unit) => {
      const whole = decodeEntities(unit.repeat(200_000));
      const cut = decodeEntities(unit.repeat(200_000), limit);
      expect(whole.startsWith(cut)).toBe(true);
      expect(cut.length).toBeLessThan(limit + 4);
      expect(cut.length).toBeGreaterThanOrEqual(limit);
    }),
    { numRuns: 10 },
  );
});
