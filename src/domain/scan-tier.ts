/**
 * How much of a large photo a scan looks at. `fast`: no more than an answer that is waited for may cost; `deep`: all
 * of it. Photos small enough to be seen whole give the same report in both.
 */
export const scanTiers = ['fast', 'deep'] as const;
export type ScanTier = (typeof scanTiers)[number];

/** What is meant where nobody said. */
export const usualScanTier: ScanTier = 'fast';
