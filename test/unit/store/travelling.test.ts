import { describe, expect, it } from 'vitest';
import type { Result } from '../../../src/store/engine.js';
import { travelling, withTheNext } from '../../../src/store/travelling.js';

const result = (command: string): Result => ({ rows: [], rowCount: null, command });

/** Statements as they are sent, each answered when the test says so, and when they were held back. */
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
  const held: string[] = [];
  const hold = {
    cork: () => held.push(`cork after ${sent.length}`),
    uncork: () => held.push(`uncork after ${sent.length}`),
  };
  return { sent, ask, held, hold, answer: (text: string, error?: Error) => answers.get(text)?.(error) };
}

const endsUnawaited = /read only$/;

describe('travelling', () => {
  it('sends the first statement without waiting for the opening, in order, and waits for both', async () => {
    const { sent, ask, answer } = line();
    const query = travelling(ask, { endsUnawaited });
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
    const query = travelling(ask, { endsUnawaited });
    await query('begin; set local role none');
    const first = query('select 1');
    answer('begin; set local role none', new Error('no such role'));
    answer('select 1', new Error('aborted'));
    await expect(first).rejects.toThrow('no such role');
  });

  it('holds back what is sent between opening and first statement, and no other', async () => {
    const { ask, answer, held, hold } = line();
    const query = travelling(ask, { hold, endsUnawaited });
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

  it('sends marked statements without waiting, all before the next, as one message', async () => {
    const { sent, ask, answer, held, hold } = line();
    const query = travelling(ask, { hold, endsUnawaited });
    const told = ['begin; set local role one', `update ${withTheNext}`, `insert ${withTheNext}`];
    for (const text of told) await query(text);
    const end = query('commit');
    expect(sent).toEqual([...told, 'commit']);
    expect(held).toEqual(['cork after 0', 'uncork after 4']);
    for (const text of sent) answer(text);
    expect((await end).command).toBe('commit');
  });

  it('waits for a lock, which may guard what is no statement', async () => {
    const { ask, answer } = line();
    const query = travelling(ask, { endsUnawaited });
    let held = false;
    const lock = query('select pg_advisory_xact_lock(1)').then(() => (held = true));
    await new Promise((resolve) => setImmediate(resolve));
    expect(held).toBe(false);
    answer('select pg_advisory_xact_lock(1)');
    await lock;
    expect(held).toBe(true);
  });

  it('does not end a transaction well whose last marked statement failed', async () => {
    const { ask, answer } = line();
    const query = travelling(ask, { endsUnawaited });
    await query(`insert ${withTheNext}`);
    const end = query('commit');
    answer(`insert ${withTheNext}`, new Error('violates'));
    answer('commit');
    await expect(end).rejects.toThrow('violates');
  });

  it('sends a rollback behind a marked statement that failed, and starts anew', async () => {
    const { sent, ask, answer, held, hold } = line();
    const query = travelling(ask, { hold, endsUnawaited });
    await query(`insert ${withTheNext}`);
    const back = query('rollback');
    answer(`insert ${withTheNext}`, new Error('violates'));
    answer('rollback');
    await expect(back).rejects.toThrow('violates');
    const next = query('select 1');
    answer('select 1');
    expect((await next).command).toBe('select 1');
    expect(sent).toEqual([`insert ${withTheNext}`, 'rollback', 'select 1']);
    expect(held).toEqual(['cork after 0', 'uncork after 2']);
  });

  it('waits for no end of what only read, unless something travels with it', async () => {
    const { sent, ask, answer } = line();
    const query = travelling(ask, { endsUnawaited });
    await query('begin; set transaction read only');
    const first = query('select 1');
    answer('begin; set transaction read only');
    answer('select 1');
    await first;
    await query('commit');
    expect(sent.at(-1)).toBe('commit');
    await query('begin; set transaction read only');
    const end = query('commit');
    answer('begin; set transaction read only', new Error('gone'));
    answer('commit');
    await expect(end).rejects.toThrow('gone');
  });
});
