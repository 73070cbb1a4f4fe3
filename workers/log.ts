import { pino, type Logger } from 'pino';
import { loggedError } from '../src/domain/errors.js';

/** What is logged: ids, codes and times; never what a buyer or a merchant wrote or sent. */
export type Log = Logger;

export function openLog(level: string): Log {
  return pino({ level, base: { pid: process.pid }, serializers: { err: loggedError } });
}
