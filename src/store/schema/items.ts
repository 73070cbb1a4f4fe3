/** Orders of items as merchants report them, and what was told of items. */
import type { AlertState } from '../../domain/quality.js';
import type { AppendOnly, Now } from './columns.js';

export interface ItemOrdersTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  item_id: AppendOnly<string>;
  /** Days as YYYY-MM-DD go in; they are read by SQL alone. */
  from_day: AppendOnly<string>;
  until_day: AppendOnly<string>;
  orders: AppendOnly<number>;
  told_by: AppendOnly<string>;
  told_at: Now;
}

export interface ItemAlertsTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  item_id: AppendOnly<string>;
  state: AppendOnly<AlertState>;
  orders: AppendOnly<number>;
  damaged: AppendOnly<number>;
  share: AppendOnly<number>;
  threshold: AppendOnly<number>;
  at: Now;
}
