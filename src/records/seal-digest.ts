/** The hash by which an event seals rows, worked out by the database: docs/audit.md gives its form. */
import { sql, type RawBuilder } from '../store/store.js';
import { sealKinds, type SealedKind } from './seal-kinds.js';

type SealedTable = (typeof sealKinds)[SealedKind]['tables'][number];

const names = (columns: readonly string[]) =>
  sql`${sql.raw(`array[${columns.map((c) => `'${c}'`).join()}]`)}::text[]`;

/** Rows of a table under a key; an index finds them. */
function underKey({ table, column, via }: SealedTable, key: RawBuilder<unknown>): RawBuilder<boolean> {
  const own = sql.ref(`${table}.${column}`);
  if (via === undefined) return sql`${own} = ${key}`;
  const [other, holds] = [sql.table(via.table), sql.ref(`${via.table}.${via.column}`)];
  return sql`${own} in (select id from ${other} where ${holds} = ${key})`;
}

/** The key that a row stands under; null where the row that holds it is gone. */
export function keyOf({ table, column, via }: SealedTable): RawBuilder<string | null> {
  const own = sql.ref(`${table}.${column}`);
  if (via === undefined) return sql`${own}`;
  return sql`(select ${sql.ref(`${via.table}.${via.column}`)} from ${sql.table(via.table)}
    where ${sql.ref(`${via.table}.id`)} = ${own} limit 1)`;
}

/** A row as JSON; columns that are null stand out, so that one that is added later changes no hash. */
function asJson({ table, only, omit = [], until }: SealedTable): RawBuilder<unknown> {
  if (only !== undefined) {
    const pairs = only.map((column) => sql`${sql.lit(column)}, ${sql.ref(`${table}.${column}`)}`);
    return sql`jsonb_build_object(${sql.join(pairs)})`;
  }
  const whole = sql`to_jsonb(${sql.table(table)}) - ${names(omit)}`;
  if (until === undefined) return whole;
  return sql`case when ${sql.ref(`${table}.status`)} = ${sql.lit(until.status)} then ${whole}
    else ${whole} - ${names(until.omit)} end`;
}

function lines(from: SealedTable, key: RawBuilder<unknown>): RawBuilder<string> {
  return sql`(select coalesce(string_agg(${sql.lit(`${from.table} `)} || line, chr(10) order by line collate "C"), '')
    from (select (select coalesce(jsonb_object_agg(name, value), '{}') from jsonb_each(${asJson(from)}) as told (name, value)
      where value <> 'null')::text as line
      from ${sql.table(from.table)} where ${underKey(from, key)}) as written)`;
}

/** SHA-256, 64 hex digits, over a salt and the rows of a kind under a key, one a line. */
export function digestOf(
  kind: SealedKind,
  key: RawBuilder<unknown>,
  salt: RawBuilder<unknown>,
): RawBuilder<string> {
  const parts = sealKinds[kind].tables.map((table) => lines(table, key));
  const text = sql.join([salt, ...parts], sql` || chr(10) || `);
  return sql`encode(sha256(convert_to(${text}, 'UTF8')), 'hex')`;
}
