/**
 * Starts a clock of the processor time, in milliseconds, that this process spends. A bound on work is a bound on this:
 * unlike wall time it hardly grows when the machine is busy with something else.
 */
export function cpuClock(): () => number {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
}
