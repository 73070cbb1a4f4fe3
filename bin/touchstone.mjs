#!/usr/bin/env node
/** The command. In a checkout it first installs and builds what is missing or stale; an installed package is ready. */
import { existsSync } from 'node:fs';

const isCheckout = existsSync(new URL('../tsconfig.json', import.meta.url));
if (isCheckout) {
  const { ensureReady } = await import('../scripts/setup.mjs');
  ensureReady();
}
await import('../dist/src/cli/main.js');
