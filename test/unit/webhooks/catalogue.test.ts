import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { webhookCatalogue, webhookTypes } from '../../../src/domain/webhook-catalogue.js';
import { eventTypes } from '../../../src/records/event-types.js';
import { packageRoot } from '../../../src/root.js';

const docs = readFileSync(join(packageRoot, 'docs', 'webhooks.md'), 'utf8');

it('docs/webhooks.md tells every notice with its schema, and no other', () => {
  const told = [...docs.matchAll(/^### `([^`]+)`\n\n([^\n]+)\n\n```json\n([^]*?)\n```$/gm)].map(
    ([, type, summary, schema = '']) => ({ type, summary, schema: JSON.parse(schema) as unknown }),
  );
  expect(told).toEqual(
    webhookTypes.map((type) => {
      const { summary, data } = webhookCatalogue[type];
      return { type, summary, schema: JSON.parse(JSON.stringify(data)) as unknown };
    }),
  );
});

it.each(webhookTypes)('%s comes from an event that is recorded', (type) => {
  expect(eventTypes).toContain(webhookCatalogue[type].event);
});
