import pg from 'pg';

/** What both engines offer: a pool, and a way to end it together with what stands behind it. */
export interface Engine {
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** bigint arrives as number: amounts, sizes and row numbers stay far below 2^53. */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser(id, format) {
    const isBigint = id === pg.types.builtins.INT8 && format !== 'binary';
    return (isBigint ? Number : pg.types.getTypeParser(id, format)) as never;
  },
};
