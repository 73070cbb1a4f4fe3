/**
 * Reads a photo as a scanning child would, with everything that goes by the file itself, and tells by how much this grew the process at
 * its largest: `peak-child.mjs WARM FILE`, where WARM is a small photo that has the code compiled first. The built code is run, since
 * compiling sources here would weigh more than what is measured.
 */
import { readFileSync } from 'node:fs';
import { analyzers } from '../../dist/src/analyzers/index.js';
import { openArtifacts } from '../../dist/src/artifacts/index.js';
import { isInapplicable } from '../../dist/src/artifacts/maker.js';

const readers = analyzers.filter(
  ({ family, id, needs }) =>
    (family === 'provenance' || id === 'file-tail' || id === 'camera-consistency') &&
    !needs.includes('raster'),
);

async function examine(bytes) {
  const source = openArtifacts(bytes, { maxPixels: 200_000_000 });
  let examined = 0;
  for (const { needs, analyze } of readers) {
    const made = await Promise.all(needs.map((name) => source.get(name)));
    if (made.some(isInapplicable)) continue;
    const input = Object.fromEntries(needs.map((name, i) => [name, made[i]]));
    await analyze(input, new AbortController().signal);
    examined += 1;
  }
  return examined;
}

/** The kernel's ru_maxrss starts at the size of the process that forked this one; VmHWM is this program's alone. */
function peakBytes() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  const [, kibibytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'latin1'));
  return Number(kibibytes) * 1024;
}

await examine(readFileSync(process.argv[2]));
const file = readFileSync(process.argv[3]);
const before = process.memoryUsage().rss;
const examined = await examine(file);
const grownBytes = peakBytes() - before;
process.stdout.write(JSON.stringify({ examined, grownBytes }));
