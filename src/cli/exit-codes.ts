/** What `touchstone` ends with; docs/cli.md tells users the same. */
export const exitCodes = {
  /** Done; `scan`: every photo was examined and none shows forgery. */
  ok: 0,
  /** `scan`: at least one photo shows signs of forgery. */
  forgeryIndicated: 1,
  /** `audit verify`: the record is not as it was written. */
  recordAltered: 1,
  /** Wrong use: unknown option, bad value, a file that cannot be read. */
  usage: 2,
  /** `scan`: at least one photo could not be assessed, and none shows forgery. */
  notAssessable: 3,
  /** The program itself failed. */
  failure: 70,
} as const;
