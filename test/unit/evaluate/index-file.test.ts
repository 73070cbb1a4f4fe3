import { describe, expect, it } from 'vitest';
import { parseIndex } from '../../../src/evaluate/index-file.js';

describe('parseIndex', () => {
  it('reads columns by name, in any order, and passes others over', () => {
    const text = 'sha256\tlabel\tfile\tmask\n00\treal\ta.jpg\t\n11\tsplice\tb.png\tb.mask.png\n';
    const rest = { kind: '', source: '', repo: '', pair: '' };
    expect(parseIndex(text)).toEqual([
      { file: 'a.jpg', label: 'real', mask: '', ...rest },
      { file: 'b.png', label: 'splice', mask: 'b.mask.png', ...rest },
    ]);
  });
  it('reads what Windows writes', () => {
    expect(parseIndex('\ufefffile\tlabel\r\na.jpg\treal\r\n')).toMatchObject([
      { file: 'a.jpg', label: 'real' },
    ]);
  });
  it.each([
    ['file\tkind\na.jpg\tx\n', 'Expected the columns file, label'],
    ['file\tlabel\na.jpg\treal\na.jpg\treal\n', 'Expected each file once for the index but received "a.jpg"'],
  ])('refuses %j', (text, message) => {
    expect(() => parseIndex(text)).toThrow(message);
  });
});
