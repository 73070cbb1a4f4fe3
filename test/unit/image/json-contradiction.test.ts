import { describe, expect, it } from 'vitest';
import { readAigcLabel } from '../../../src/image/aigc-label.js';
import { contradictsItself } from '../../../src/image/json-contradiction.js';

const names = new Set(['label']);

describe('contradictsItself', () => {
  it.each([
    '{"Label":"1","Label":"3"}',
    '{"Label":"1","label":0}',
    '{"Label":"1","Label":"\\u0033"}',
    '{"Label":"1","\\u004cabel":"3"}',
    '{"Label":"1","Label":{"a":1}}',
    '{"AIGC":"{\\"Label\\":\\"1\\",\\"Label\\":\\"3\\"}"}',
    '"{\\"Label\\":\\"1\\",\\"Label\\":\\"3\\"}"',
  ])('sees that %s does', (json) => {
    expect(contradictsItself(json, names)).toBe(true);
  });

  it.each([
    '{"Label":"1"}',
    '{"Label":"1","Label":1}',
    '{"Label":"1","Other":"Label","x":"a: {b"}',
    '{"AIGC":{"Label":"1"},"label":"cat"}',
    '[{"Label":"1"},{"Label":"2"}]',
    '{"a":["Label","1"],"Label":"2"}',
    '{"Label":"1","said":"{ \\"a\\nb\\" \\"Label\\": 2"}',
  ])('sees that %s does not', (json) => {
    expect(contradictsItself(json, names)).toBe(false);
  });
});

describe('readAigcLabel', () => {
  const members = '"Label":"1","ContentProducer":"x","ProduceID":"y"';

  it('reads a label beside another member of the name outside it', () => {
    expect(readAigcLabel(`{"AIGC":{${members}},"label":"cat"}`)?.label).toBe('1');
  });

  it.each([
    `{"AIGC":{${members},"\\u004cabel":"3"}}`,
    `{"AIGC":{${members}},"AIGC":{"Label":"3"}}`,
    JSON.stringify({ AIGC: `{${members},"Label":"3"}` }),
  ])('reads none out of %s', (text) => {
    expect(readAigcLabel(text)).toBeNull();
  });
});
