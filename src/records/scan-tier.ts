import { usualScanTier, type ScanTier } from '../domain/scan-tier.js';
import { sql } from '../store/store.js';

/** The tier of a row of `scans`; those from before tiers were told have none. */
export const scanTier = sql<ScanTier>`coalesce(scans.tier, ${sql.lit(usualScanTier)})`;
