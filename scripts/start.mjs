/** `npm start`: everything from a fresh clone to a running service. */
import { ensureReady, root } from './setup.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

ensureReady();
process.argv = [process.argv[0], 'touchstone', 'serve', ...process.argv.slice(2)];
await import(pathToFileURL(join(root, 'dist', 'src', 'cli', 'main.js')).href);
