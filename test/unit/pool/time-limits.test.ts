import { describe, expect, it } from 'vitest';
import { TimeLimits, wallPatience } from '../../../src/pool/time-limits.js';

const at = (wallMs: number, processorMs: number | null) => ({ wallMs, processorMs });

describe('TimeLimits', () => {
  it('counts the processor time since the run began', () => {
    const limits = new TimeLimits(100, at(5_000, 700));
    expect(limits.look(at(5_050, 750))).toBeNull();
    expect(limits.look(at(5_900, 800))).toBeNull();
    expect(limits.look(at(5_900, 801))).toMatch(/^it .* 100 ms of processor time$/);
  });

  it('has patience with the wall clock, not without end', () => {
    const limits = new TimeLimits(100, at(0, 0));
    expect(limits.look(at(100 * wallPatience, 1))).toBeNull();
    expect(limits.look(at(100 * wallPatience + 1, 1))).toMatch(/^it took longer/);
  });

  it('counts a step from the first look after it was announced', () => {
    const limits = new TimeLimits(1_000, at(0, 0));
    limits.step('artifact:raster', null);
    expect(limits.look(at(300, 300))).toBeNull();
    limits.step('analyzer:a', 50);
    expect(limits.look(at(400, 400))).toBeNull();
    expect(limits.look(at(450, 450))).toBeNull();
    expect(limits.look(at(451, 451))).toMatch(/^analyzer:a .* 50 ms/);
    limits.step('analyzer:b', null);
    expect(limits.look(at(452, 452))).toBeNull();
  });

  it('goes by the wall clock where the system tells nothing else', () => {
    const limits = new TimeLimits(100, at(0, null));
    expect(limits.look(at(100, null))).toBeNull();
    expect(limits.look(at(101, null))).toMatch(/^it took longer than 100 ms/);
  });

  it('does not blame the time for a child that is gone', () => {
    const limits = new TimeLimits(100, at(0, 0));
    expect(limits.look(at(500, null))).toBeNull();
  });
});
