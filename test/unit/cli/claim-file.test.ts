import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { afterAll, expect, it } from 'vitest';
import { claimFrom, claimOf } from '../../../src/cli/claim-file.js';
import { temporaryFolder } from '../../support/folder.js';

const folder = temporaryFolder();
afterAll(() => {
  folder.remove();
});

const claim = {
  orderedAt: '2026-03-01T09:00:00+08:00',
  shippedAt: '2026-03-02T18:00Z',
  deliveredAt: '2026-03-05T12:00:00.5+08:00',
  deliveryCity: { name: '上海市', position: { latitude: 31.2, longitude: 121.5 } },
};

it('reads order and delivery, whole or in parts', () => {
  const file = join(folder.path, 'claim.json');
  writeFileSync(file, JSON.stringify(claim));
  expect(claimFrom(file)).toEqual(claim);
  expect(claimOf({})).toEqual({});
  expect(claimOf({ deliveryCity: { name: '杭州' } })).toEqual({ deliveryCity: { name: '杭州' } });
});

it('refuses a file that is not there or no JSON', () => {
  expect(() => claimFrom(join(folder.path, 'none.json'))).toThrow(InvalidArgumentError);
  const file = join(folder.path, 'broken.json');
  writeFileSync(file, '{');
  expect(() => claimFrom(file)).toThrow(InvalidArgumentError);
});

it.each([
  [[]],
  ['text'],
  [null],
  [{ deliveredAt: '2026-03-05' }],
  [{ deliveredAt: '2026-03-05T12:00:00' }],
  [{ deliveredAt: '2026-13-05T12:00:00Z' }],
  [{ deliveredAt: 5 }],
  [{ orderdAt: claim.orderedAt }],
  [{ deliveryCity: 'Shanghai' }],
  [{ deliveryCity: { name: '' } }],
  [{ deliveryCity: { name: 'x', position: { latitude: 91, longitude: 0 } } }],
  [{ deliveryCity: { name: 'x', position: { latitude: 1 } } }],
])('refuses %j', (wrong) => {
  expect(() => claimOf(wrong)).toThrow(InvalidArgumentError);
});
