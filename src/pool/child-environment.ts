/** All that a decoder needs of the environment; keys and database addresses stay outside. */
const passedOn = ['PATH', 'HOME', 'TMPDIR', 'LANG', 'TZ', 'LD_LIBRARY_PATH'];
/** One photo uses one core, whatever its decoder would like, and glibc keeps few arenas. */
const oneCore = { VIPS_CONCURRENCY: '1', UV_THREADPOOL_SIZE: '2', MALLOC_ARENA_MAX: '2' };

/** The environment of a scanning child. */
export function childEnvironment(): NodeJS.ProcessEnv {
  const kept = passedOn.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...(Object.fromEntries(kept) as NodeJS.ProcessEnv), ...oneCore };
}
