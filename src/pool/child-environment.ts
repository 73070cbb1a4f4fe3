/** All that a decoder needs of the environment; keys and database addresses stay outside. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'LD_LIBRARY_PATH'];
/** One photo uses one core, whatever its decoder would like, and glibc keeps few arenas. */
const oneCore = { VIPS_CONCURRENCY: '1', UV_THREADPOOL_SIZE: '2', MALLOC_ARENA_MAX: '2' };

/**
 * Node's own settings in a scanning child. Scans make many arrays that live for a moment: with more room for the young, fewer of them
 * are moved before they die (a tenth of a scan's time at 12 megapixels).
 */
export const childFlags: readonly string[] = ['--max-semi-space-size=32'];

/** The environment of a scanning child. */
export function childEnvironment(): NodeJS.ProcessEnv {
  const kept = passedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...(Object.fromEntries(kept) as NodeJS.ProcessEnv), ...oneCore };
}
