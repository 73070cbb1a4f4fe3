import fc from 'fast-check';
import { expect, it } from 'vitest';
import { widened } from '../../../src/image/widen.js';

it('marks a cell where one within reach both ways was marked, and no other', () => {
  const picture = fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 3 }))
    .chain(([columns, rows, reach]) =>
      fc.tuple(
        fc.constant({ columns, rows, reach }),
        fc.uint8Array({ minLength: columns * rows, maxLength: columns * rows, max: 1 }),
      ),
    );
  fc.assert(
    fc.property(picture, ([{ columns, reach }, cells]) => {
      const near = (a: number, b: number): boolean =>
        Math.abs((a % columns) - (b % columns)) <= reach &&
        Math.abs(Math.floor(a / columns) - Math.floor(b / columns)) <= reach;
      const defined = cells.map((_, at) =>
        cells.some((mark, other) => mark === 1 && near(at, other)) ? 255 : 0,
      );
      expect(widened(cells, columns, reach)).toEqual(defined);
    }),
  );
});
