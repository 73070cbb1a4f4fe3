/** What the embedded database's thread is told and what it tells. `bytes` are whole messages of the wire protocol. */
export interface Wire {
  /** Number of the connection, so that an answer never reaches another than who asked. */
  readonly connection: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export type ToThread = Wire | 'close';
export type FromThread = Wire | 'open';
