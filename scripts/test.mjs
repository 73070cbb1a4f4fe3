/**
 * `npm test`: set-up, static checks and every test, from a fresh clone. Each static check counts as one test.
 * Ends with the line `N passed, N failed`.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureReady, root } from './setup.mjs';
import { aptInstall, find, postgresFolders } from './system.mjs';

ensureReady();

// A caller's service settings must not leak into the tests, which bring their own servers.
const callers =
  /^(HOST|PORT|TOUCHSTONE_(DATA|MODELS|TRUST)|DATABASE_URL|REDIS_URL|LOG_LEVEL|RATE_LIMIT_PER_MINUTE|PUBLIC_URL|TRUSTED_PROXIES|(SCAN|MAX|SESSION|OIDC|WEBHOOK)_\w+)$/;
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !callers.test(name)));
env.FORCE_COLOR = '0';

need('a Redis server', ['redis-server', 'valkey-server', 'redis-check-rdb'], [], ['redis-tools']);
need('Chromium', ['chromium', 'chromium-browser', 'google-chrome'], [], ['chromium', 'fonts-noto-cjk']);
// Optional by design: the same suite runs on the embedded database everywhere.
const postgres = () => find(['initdb'], postgresFolders());
if (!postgres()) aptInstall(['postgresql']);
if (!postgres() && !env.TEST_DATABASE_URL) {
  console.log(
    'PostgreSQL is not on this machine and could not be installed: it is NOT COVERED by this run; PGlite is.',
  );
  env.TOUCHSTONE_TEST_POSTGRES = 'absent';
}

const bin = (name) => join(root, 'node_modules', '.bin', name);
// The longest first.
const checks = [
  ['lint', bin('eslint'), ['.', '--max-warnings', '0']],
  ['types', bin('tsc'), ['-p', 'tsconfig.json']],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['layers', bin('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src', 'api', 'workers']],
  ['unused', bin('knip'), []],
];

let passed = 0;
let failed = 0;
const waiting = checks.values();
/** Takes checks until none is left; each has one core to itself. */
async function checkOneByOne() {
  for (const [name, command, args] of waiting) {
    const { status, said } = await ended(command, args);
    console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`);
    if (status === 0) passed++;
    else {
      failed++;
      console.log(said);
    }
  }
}
await Promise.all(Array.from({ length: Math.min(availableParallelism(), checks.length) }, checkOneByOne));

const scratch = mkdtempSync(join(tmpdir(), 'touchstone-test-'));
const results = join(scratch, 'results.json');
const vitest = spawnSync(
  bin('vitest'),
  ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}`],
  { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] },
);
const counted = countsIn(results);
rmSync(scratch, { recursive: true, force: true });
passed += counted.passed;
failed += counted.failed;
// A run that broke outside any test, or that skipped one, is no pass.
if (vitest.status !== 0 && counted.failed === 0) failed++;
failed += counted.skipped;

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);

/** Runs a command to its end; answers with its exit code, null where it did not run, and all that it printed. */
function ended(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (said += text));
    }
    child.once('error', (error) => resolve({ status: null, said: error.message }));
    child.once('close', (status) => resolve({ status, said }));
  });
}

function countsIn(path) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(
      readFileSync(path, 'utf8'),
    );
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function need(what, names, folders, packages) {
  if (find(names, folders)) return;
  aptInstall(packages);
  if (find(names, folders)) return;
  console.error(
    `The tests need ${what}. Install it (for example: apt-get install ${packages.join(' ')}) and run npm test again.`,
  );
  process.exit(1);
}
