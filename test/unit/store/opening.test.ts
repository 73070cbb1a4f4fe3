import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/store/engine.js';
import { openingTravels } from '../../../src/store/opening.js';

const result = (command: string): Result => ({ rows: [], rowCount: null, command });

/** Statements as they are sent, each answered when the test says so. */
function line() {
  const sent: string[] = [];
  const answers = new Map<string, (error?: Error) => void>();
  const ask = (text: string): Promise<Result> => {
    sent.push(text);
    return new Promise((resolve, reject) => {
      answers.set(text, (error) => {
        if (error === undefined) resolve(result(text));
        else reject(error);
      });
    });
  };
  return { sent, ask, answer: (text: string, error?: Error) => answers.get(text)?.(error) };
}

describe('openingTravels', () => {
  it('sends the first statement without waiting for the opening, in order, and waits for both', async () => {
    const { sent, ask, answer } = line();
    const query = openingTravels(ask);
    await query('begin; set local role one');
    const first = query('select 1');
    expect(sent).toEqual(['begin; set local role one', 'select 1']);
    let told = false;
    void first.then(() => (told = true));
    answer('select 1');
    await Promise.resolve();
    await Promise.resolve();
    expect(told).toBe(false);
    answer('begin; set local role one');
    expect((await first).command).toBe('select 1');
  });

  it('tells with the first statement where the opening failed', async () => {
    const { ask, answer } = line();
    const query = openingTravels(ask);
    await query('begin; set local role none');
    const first = query('select 1');
    answer('begin; set local role none', new Error('no such role'));
    answer('select 1', new Error('aborted'));
    await expect(first).rejects.toThrow('no such role');
  });

  it('holds back what is sent between opening and first statement, and no other', async () => {
    const { sent, ask, answer } = line();
    const held: string[] = [];
    const hold = {
      cork: () => held.push(`cork after ${sent.length}`),
      uncork: () => held.push(`uncork after ${sent.length}`),
    };
    const query = openingTravels(ask, hold);
    await query('begin; set local role one');
    const first = query('select 1');
    answer('begin; set local role one');
    answer('select 1');
    await first;
    const second = query('select 2');
    answer('select 2');
    expect((await second).command).toBe('select 2');
    expect(held).toEqual(['cork after 0', 'uncork after 2']);
  });
});
