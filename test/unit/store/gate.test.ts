import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Gate, type Priority } from '../../../src/store/gate.js';

/** Asks for turns in this order behind one that is held; answers with the order in which they had them. */
async function order(gate: Gate, asked: readonly Priority[]): Promise<string[]> {
  const had: string[] = [];
  let open = (): void => undefined;
  const first = gate.turn('background', () => new Promise<void>((resolve) => (open = resolve)));
  const turns = asked.map((priority, at) =>
    gate.turn(priority, () => {
      had.push(`${priority} ${at}`);
      return Promise.resolve();
    }),
  );
  open();
  await Promise.all([first, ...turns]);
  return had;
}

describe('the gate', () => {
  it('lets answers go before what is in the background, each in order of arrival', async () => {
    expect(await order(new Gate(1_000), ['background', 'background', 'answer', 'answer'])).toEqual([
      'answer 2',
      'answer 3',
      'background 0',
      'background 1',
    ]);
  });

  it('lets the background go on through a flood of answers', async () => {
    const flood = Array.from({ length: 40 }, (): Priority => 'answer');
    const had = await order(new Gate(1_000), ['background', ...flood]);
    expect(had.indexOf('background 0')).toBeLessThan(10);
    expect(had).toHaveLength(41);
  });

  it('holds one at a time, also when work fails', async () => {
    const gate = new Gate(1_000);
    let inside = 0;
    let most = 0;
    const work = async (fail: boolean): Promise<void> => {
      most = Math.max(most, (inside += 1));
      await sleep(1);
      inside -= 1;
      if (fail) throw new Error('on purpose');
    };
    const turns = Array.from({ length: 20 }, (_, at) => gate.turn('answer', () => work(at % 3 === 0)));
    const ends = await Promise.allSettled(turns);
    expect(most).toBe(1);
    expect(ends.filter(({ status }) => status === 'rejected')).toHaveLength(7);
    await expect(gate.turn('background', () => Promise.resolve('free'))).resolves.toBe('free');
  });

  it('keeps the background out from between the turns of one answer', async () => {
    const gate = new Gate(1_000);
    const had: string[] = [];
    const turn = (priority: Priority, name: string) =>
      gate.turn(priority, () => {
        had.push(name);
        return Promise.resolve();
      });
    const answer = gate.together(async () => {
      await turn('answer', 'first');
      await sleep(5);
      await turn('answer', 'second');
    });
    await Promise.all([answer, turn('background', 'verdict'), turn('answer', 'other')]);
    expect(had).toEqual(['first', 'other', 'second', 'verdict']);
  });

  it('lets the background in after a while, however long an answer takes, and when it fails', async () => {
    const gate = new Gate(1_000);
    let end = (): void => undefined;
    const endless = gate.together(() => new Promise<void>((resolve) => (end = resolve)));
    const began = performance.now();
    await expect(gate.turn('background', () => Promise.resolve('verdict'))).resolves.toBe('verdict');
    // A timer may fire within the millisecond before.
    expect(performance.now() - began).toBeGreaterThanOrEqual(49);
    // The answer had its time: the next does not wait for it at all.
    const late: string[] = [];
    const next = gate.turn('background', () => Promise.resolve(late.push('background')));
    expect(late).toEqual(['background']);
    await next;
    end();
    await endless;
    await expect(gate.together(() => Promise.reject(new Error('on purpose')))).rejects.toThrow('on purpose');
    const turns: string[] = [];
    const free = gate.turn('background', () => Promise.resolve(turns.push('background')));
    // Nothing is expected any more, so it did not wait at all.
    expect(turns).toEqual(['background']);
    await free;
  });

  it('gives up behind one that never ends, and leaves the line', async () => {
    const gate = new Gate(20);
    let open = (): void => undefined;
    const first = gate.turn('answer', () => new Promise<void>((resolve) => (open = resolve)));
    await expect(gate.turn('answer', () => Promise.resolve())).rejects.toMatchObject({
      code: 'DEP_DATABASE',
    });
    open();
    await first;
    await expect(gate.turn('answer', () => Promise.resolve('mine'))).resolves.toBe('mine');
  });
});
