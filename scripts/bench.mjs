/** `npm run bench` and its like: sets up, then runs the measurement of that name in bench/. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureReady, root } from './setup.mjs';

ensureReady();
await import(pathToFileURL(join(root, 'dist', 'bench', `${process.argv[2]}.js`)).href);
