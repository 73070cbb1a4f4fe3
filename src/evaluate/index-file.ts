import { TouchstoneError } from '../domain/errors.js';
import type { IndexEntry } from './row.js';

const required = ['file', 'label'] as const;
const optional = ['kind', 'source', 'repo', 'mask', 'pair'] as const;

/**
 * Reads a tab-separated index by its header's column names; other columns are passed over. Throws CFG_INVALID
 * where `file` or `label` is missing or a file stands twice.
 */
export function parseIndex(text: string): IndexEntry[] {
  const [header = '', ...lines] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const names = header.split('\t');
  const missing = required.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    throw new TouchstoneError(
      'CFG_INVALID',
      `Expected the columns ${required.join(', ')} for the index but received ${names.join(', ')}`,
    );
  }
  const seen = new Set<string>();
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('\t');
      const cell = (name: string): string => cells[names.indexOf(name)]?.trim() ?? '';
      const entry = Object.fromEntries([...required, ...optional].map((name) => [name, cell(name)]));
      const { file } = entry;
      if (file === '' || seen.has(file)) {
        throw new TouchstoneError(
          'CFG_INVALID',
          `Expected each file once for the index but received "${file}"`,
        );
      }
      seen.add(file);
      return entry as unknown as IndexEntry;
    });
}
