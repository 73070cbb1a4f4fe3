import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditCheckCharacter, isCreditCode, readProducerCode } from '../../../src/image/credit-code.js';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const body = fc
  .array(fc.constantFrom(...alphabet.split('')), { minLength: 17, maxLength: 17 })
  .map((characters) => characters.join(''));

describe('the unified social credit code', () => {
  it.each(['91110102MACQD9K640', '9144030008867405X2'])('accepts the real code %s', (code) => {
    expect(isCreditCode(code)).toBe(true);
  });

  it('has exactly one right check character', () => {
    fc.assert(
      fc.property(body, (first) => {
        const right = alphabet.split('').filter((character) => isCreditCode(first + character));
        expect(right).toEqual([creditCheckCharacter(first)]);
      }),
    );
  });

  it('notices any single wrong character', () => {
    fc.assert(
      fc.property(body, fc.nat(16), fc.constantFrom(...alphabet.split('')), (first, at, other) => {
        fc.pre(first.charAt(at) !== other);
        const code = first + (creditCheckCharacter(first) ?? '');
        expect(isCreditCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('refuses letters that the standard leaves out, and other lengths', () => {
    for (const code of ['91110102MACQD9K64O', '9111010IMACQD9K640', '91110102MACQD9K6400', '', '0']) {
      expect(isCreditCode(code), code).toBe(false);
    }
  });

  it('is found inside a provider\u2019s code, right or wrong', () => {
    expect(readProducerCode('00119144030008867405X210001')).toEqual({
      prefix: '0011',
      creditCode: '9144030008867405X2',
      creditCodeValid: true,
      division: '440300',
      service: '10001',
    });
    expect(readProducerCode('00119144030008867405X310001')).toMatchObject({ creditCodeValid: false });
    for (const text of ['', 'ByteDance', '0011', '00119144030008867405XI10001']) {
      expect(readProducerCode(text), text).toBeNull();
    }
  });
});
