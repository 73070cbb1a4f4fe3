import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  allowsMove,
  disputeMoves,
  disputeStages,
  stageAfter,
  type DisputeMove,
} from '../../../src/domain/dispute.js';
import { machineMoves, refundAfter, refundStatuses, settleRefund } from '../../../src/domain/refund.js';

const moves = Object.keys(disputeMoves) as DisputeMove[];
const stage = fc.constantFrom(...disputeStages);
const move = fc.constantFrom(...moves);

describe('the stages of a dispute', () => {
  it('allow what the table lists and nothing else', () => {
    fc.assert(
      fc.property(stage, move, (from, by) => {
        const table: Readonly<Partial<Record<string, string>>> = disputeMoves[by];
        const to = table[from];
        expect(allowsMove(from, by)).toBe(to !== undefined);
        if (to !== undefined) expect(stageAfter(from, by)).toBe(to);
        else {
          const code = from === 'closed' ? 'DSP_CLOSED' : 'DSP_ILLEGAL_MOVE';
          expect(() => stageAfter(from, by)).toThrow(expect.objectContaining({ code }) as Error);
        }
      }),
    );
  });

  it('never leave `closed`, and each can be reached from `opened`', () => {
    expect(moves.every((by) => !allowsMove('closed', by) || stageAfter('closed', by) === 'closed')).toBe(
      true,
    );
    const reached = new Set<string>(['opened']);
    for (let round = 0; round < disputeStages.length; round += 1) {
      for (const from of disputeStages.filter((known) => reached.has(known))) {
        for (const by of moves) if (allowsMove(from, by)) reached.add(stageAfter(from, by));
      }
    }
    expect([...reached].sort()).toEqual([...disputeStages].sort());
  });

  it('let a decision come after a review only, and an appeal after a decision only', () => {
    expect(disputeStages.filter((from) => allowsMove(from, 'decide'))).toEqual(['under_review']);
    expect(disputeStages.filter((from) => allowsMove(from, 'appeal'))).toEqual(['decided']);
    expect(disputeStages.filter((from) => allowsMove(from, 'settle_appeal'))).toEqual(['appealed']);
  });
});

describe('the refund record', () => {
  it('is never refused by a machine, and held once at most', () => {
    const reached = Object.values(machineMoves).flatMap((table) => Object.values(table));
    expect(reached).not.toContain('refused');
    expect(Object.keys(machineMoves.hold)).toEqual(['pending']);
    expect(reached).not.toContain('pending');
    expect(() => refundAfter('released', 'hold')).toThrow(/DSP_REFUND_STATE/);
  });

  it('pays what is granted once, whatever comes after', () => {
    const decisions = fc.array(fc.record({ grant: fc.nat(1_000), full: fc.boolean() }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(1_000), decisions, (amountMinor, list) => {
        let state = { status: 'pending' as (typeof refundStatuses)[number], paidMinor: 0 };
        let sum = 0;
        for (const { grant, full } of list) {
          const granted = Math.min(grant, amountMinor);
          const next = settleRefund({ ...state, amountMinor }, granted, full);
          expect(next.payMinor).toBeGreaterThanOrEqual(0);
          expect(next.paidMinor).toBeGreaterThanOrEqual(full ? amountMinor : granted);
          sum += next.payMinor;
          expect(next.paidMinor).toBe(sum);
          expect(next.status === 'refused').toBe(sum === 0 && !full);
          if (amountMinor > 0) expect(next.status === 'refunded').toBe(sum === amountMinor);
          state = next;
        }
        expect(sum).toBeLessThanOrEqual(amountMinor);
      }),
    );
  });

  it.each([-1, 101, 0.5, Number.NaN])('refuses to grant %s of 100', (granted) => {
    const state = { status: 'held', paidMinor: 0, amountMinor: 100 } as const;
    expect(() => settleRefund(state, granted, false)).toThrow(/DSP_AMOUNT/);
  });
});
