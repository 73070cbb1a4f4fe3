import pg from 'pg';
import type { Priority } from './gate.js';

export interface Result {
  readonly rows: unknown[];
  readonly rowCount: number | null;
  readonly command: string;
}

/** As much of pg's clients and pools as the store uses; without `values` a text may hold several statements. */
export interface Client {
  query(text: string, values?: readonly unknown[]): Promise<Result>;
  release(): void;
}

export interface Pool {
  connect(): Promise<Client>;
  query(text: string, values?: readonly unknown[]): Promise<Result>;
  end(): Promise<void>;
}

/** What the text of a row depends on besides the row: zone, form of bytes, digits of fractions. Rows are sealed by it. */
export const textSettings: readonly string[] = [
  "timezone to 'UTC'",
  "bytea_output to 'hex'",
  'extra_float_digits to 1',
];

/** What every engine offers: a pool, turns at it, and a way to end it together with what stands behind it. */
export interface Engine {
  readonly pool: Pool;
  /** Begins a transaction, with {@link textSettings} unless the session has them already. */
  readonly begin: string;
  /** Runs a transaction's work when it is its turn; at once where there are connections for all. */
  turn<T>(priority: Priority, work: () => Promise<T>): Promise<T>;
  /** Runs work that takes several turns for one answer: where all share one connection, the background lets it pass. */
  together<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** bigint arrives as number: amounts, sizes and row numbers stay far below 2^53. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(id, format) {
    const isBigint = id === pg.types.builtins.INT8 && format !== 'binary';
    return (isBigint ? Number : pg.types.getTypeParser(id, format)) as never;
  },
};
