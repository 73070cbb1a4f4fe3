/** What a merchant's policy says for one kind of case. Durations are bounds, so that nothing waits for ever. */

export interface PolicyTerms {
  /** How long a refund may be held from the moment it was held, hours. */
  readonly holdHours: number;
  /** The same while there is a merchant's report and no verdict yet, hours; never more than `holdHours`. */
  readonly reportHoldHours: number;
  /** Within how many hours a person should have looked. */
  readonly reviewHours: number;
  /** From this amount on, minor units, a second person looks too; null: never. */
  readonly secondLookFromMinor: number | null;
  /** How many days after a decision it may be appealed. */
  readonly appealDays: number;
  /** How long a buyer's link to send more evidence works, hours. */
  readonly requestHours: number;
}

export const defaultTerms: PolicyTerms = {
  holdHours: 72,
  reportHoldHours: 24,
  reviewHours: 24,
  secondLookFromMinor: null,
  appealDays: 14,
  requestHours: 72,
};
