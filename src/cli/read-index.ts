import { readFileSync } from 'node:fs';
import { TouchstoneError } from '../domain/errors.js';
import { parseIndex } from '../evaluate/index-file.js';
import type { IndexEntry } from '../evaluate/row.js';

/** The labelled photos of an index file. Throws CFG_INVALID. */
export function readIndex(path: string): IndexEntry[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new TouchstoneError('CFG_INVALID', `Expected a readable file for INDEX but received "${path}"`, {
      cause,
    });
  }
  return parseIndex(text);
}
