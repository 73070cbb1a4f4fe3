import { defineMaker } from './maker.js';

/** Order and delivery as the caller told them; nothing of the file. */
export const claimMaker = defineMaker({
  name: 'claim',
  needs: [],
  make: (_, { claim }) =>
    claim === undefined || Object.keys(claim).length === 0
      ? { inapplicable: { en: 'The caller gave no order or delivery times.', zh: '未提供下单或收货时间。' } }
      : claim,
});
