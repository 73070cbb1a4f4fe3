import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEmptied, readAigcLabel } from '../../../src/image/aigc-label.js';
import { cpuClock } from '../../support/cpu-clock.js';

const body = {
  Label: '1',
  ContentProducer: 'P',
  ProduceID: 'p',
  ReservedCode1: 'r',
  ContentPropagator: 'C',
  PropagateID: 'c',
  ReservedCode2: 's',
};
const expected = {
  form: 'standard',
  label: '1',
  contentProducer: 'P',
  produceId: 'p',
  reservedCode1: 'r',
  contentPropagator: 'C',
  propagateId: 'c',
  reservedCode2: 's',
};

describe('the AIGC label', () => {
  it('reads alike whole, doubly encoded, with entities, padding or its name before it', () => {
    const whole = JSON.stringify({ AIGC: body });
    const forms = [
      whole,
      JSON.stringify(whole),
      JSON.stringify({ AIGC: JSON.stringify(body) }),
      whole.replaceAll('"', '&quot;'),
      whole.replaceAll('"', '&#34;'),
      `\u0000${whole}\u0000\u0000`,
      `AIGC${JSON.stringify(body)}`,
      `AIGC:${JSON.stringify(body)}`,
      `some words ${whole} more words`,
      JSON.stringify({ aigc: body }),
    ];
    for (const form of forms) expect(readAigcLabel(form), form).toMatchObject(expected);
  });

  it('takes members without their wrapper only where the field is the label\u2019s own', () => {
    const bare = JSON.stringify(body);
    expect(readAigcLabel(bare)).toBeNull();
    expect(readAigcLabel(bare, true)).toMatchObject(expected);
  });

  it('takes numbers for the strings they stand for', () => {
    expect(readAigcLabel('{"AIGC":{"Label":2}}')).toMatchObject({ label: '2', contentProducer: '' });
  });

  it('notices an emptied label', () => {
    for (const text of ['{"AIGC":{}}', '{"AIGC":""}', '{"AIGC":{"Label":"  "}}']) {
      const label = readAigcLabel(text);
      expect(label && isEmptied(label), text).toBe(true);
    }
  });

  it.each([
    ['{"aigc_type":1}', '1'],
    ['{"aigc_type":1,"aigc_label_type":2}', '2'],
    ['{"aigc_info":{"aigc_label_type":1}}', '1'],
    ['{"aigc_info":{"aigc_label_type":0},"data":{"exportType":"generation"}}', '2'],
    ['{"aigc_type":0}', '0'],
  ])('reads an app\u2019s own JSON %s', (text, label) => {
    expect(readAigcLabel(text)).toMatchObject({ form: 'application', label });
  });

  it('is found in no other text, whatever it is, and quickly', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.boolean(), (text, bare) => {
        fc.pre(!/aigc|label/i.test(text));
        expect(readAigcLabel(text, bare)).toBeNull();
      }),
    );
    const deep = `${'{"a":'.repeat(13_000)}1${'}'.repeat(13_000)}`;
    const spentMs = cpuClock();
    expect(readAigcLabel(deep.slice(0, 65_000))).toBeNull();
    expect(readAigcLabel('{'.repeat(65_000))).toBeNull();
    expect(readAigcLabel('x'.repeat(65_537))).toBeNull();
    expect(spentMs()).toBeLessThan(200);
  });
});
