/** Column kinds: what may be read, given on insert, and changed later. */
import type { ColumnType, RawBuilder } from 'kysely';

export type Json<T> = ColumnType<T, string, string>;
export type JsonDefault<T> = ColumnType<T, string | undefined, string>;
export type Now = ColumnType<Date, Date | undefined, Date>;
export type AppendOnly<T> = ColumnType<T, T, never>;
/** Free text that only an erasure changes, to nothing. */
export type Blankable = ColumnType<string, string, ''>;
/** When the personal data of a row were erased. */
export type Erased = ColumnType<Date | null, undefined, Date | RawBuilder<Date>>;
