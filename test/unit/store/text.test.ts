import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storable, toJson } from '../../../src/store/text.js';

const wellFormed = /^[^\0\p{Surrogate}]*$/u;

describe('text for the database', () => {
  it('holds neither NUL nor half a pair, and is otherwise unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(storable(text)).toMatch(wellFormed);
        expect(storable(text)).toHaveLength(text.length);
        if (wellFormed.test(text)) expect(storable(text)).toBe(text);
      }),
    );
    expect(storable('a\0\ud83d 😀 \udc00')).toBe('a\ufffd\ufffd 😀 \ufffd');
  });

  it('stays JSON of the same shape', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        const value: unknown = JSON.parse(json);
        expect(JSON.parse(toJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(toJson({ 'a\0': ['\ud800'], when: new Date(0) })).toBe(
      '{"a\ufffd":["\ufffd"],"when":"1970-01-01T00:00:00.000Z"}',
    );
  });
});
