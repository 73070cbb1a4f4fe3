/** What of a file could not be read, or was too much of it: a report that is silent about it would seem to have read all. */
import type { Metadata } from '../../artifacts/types.js';
import type { Finding } from '../../domain/finding.js';
import type { Container } from '../../image/container.js';

const mostTold = 5;

export function unreadFindings(container: Container, metadata: Metadata): Finding[] {
  const found = [...container.problems.map((one) => ({ part: 'file', ...one })), ...metadata.problems];
  if (found.length === 0) return [];
  const told = found.slice(0, mostTold);
  return [
    {
      code: 'file.unread',
      basis: 'observed',
      strength: 'informative',
      places: told.map(({ part, offset }) => ({ at: 'bytes', part, offset, length: 0 })),
      text: {
        en: 'Parts of the file are damaged, contradict themselves, or exceed what is read of a photo.',
        zh: '文件中有部分内容损坏、自相矛盾，或超出了对照片的读取上限。',
      },
      limit: {
        en: 'Marks in these parts may have gone unseen. Transfers and old programs damage files without ill intent.',
        zh: '这些部分中的标识可能未被读到；传输过程和旧软件也会无意中损坏文件。',
      },
      values: { count: found.length, details: told.map(({ detail }) => detail).join('; ') },
    },
  ];
}
