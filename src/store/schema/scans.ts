/** Stored photos, their scans and the verdicts on them. */
import type { ColumnType, Generated } from 'kysely';
import type { AnalysisStatus } from '../../domain/analysis.js';
import type { ClaimContext } from '../../domain/claim.js';
import type { RoutedBy } from '../../domain/policy-route.js';
import type { Format, ScanReport } from '../../domain/report.js';
import type { ScanTier } from '../../domain/scan-tier.js';
import type { Channel, Kind, Outcome, Route, Suspicion } from '../../domain/verdict.js';
import type { AppendOnly, Erased, Json, JsonDefault, Now } from './columns.js';

export const scanStatuses = ['queued', 'running', 'done'] as const;
export type ScanStatus = (typeof scanStatuses)[number];

export interface EvidenceTable {
  id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  dispute_id: AppendOnly<string | null>;
  sha256: AppendOnly<string>;
  size_bytes: AppendOnly<number>;
  format: AppendOnly<Format>;
  width: AppendOnly<number>;
  height: AppendOnly<number>;
  file_name: ColumnType<string | null, string | null, null>;
  suspicion: AppendOnly<Suspicion>;
  channel: AppendOnly<Channel>;
  external_ids: JsonDefault<Readonly<Record<string, string>>>;
  claim: JsonDefault<ClaimContext>;
  received_at: Now;
  erased_at: Erased;
}

export interface ScansTable {
  id: string;
  merchant_id: string;
  evidence_id: string;
  /** Null in scans from before tiers were told: see records/scan-tier.ts. */
  tier: AppendOnly<ScanTier | null>;
  status: ScanStatus;
  attempts: Generated<number>;
  queued_at: Now;
  started_at: Date | null;
  finished_at: Date | null;
}

export interface VerdictsTable {
  scan_id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  evidence_id: AppendOnly<string>;
  outcome: AppendOnly<Outcome>;
  kinds: AppendOnly<Kind[]>;
  llr: AppendOnly<number | null>;
  route: AppendOnly<Route>;
  complete: AppendOnly<boolean>;
  routed_by: Json<RoutedBy | null>;
  pipeline_version: AppendOnly<string>;
  calibration_version: AppendOnly<string>;
  report: Json<ScanReport>;
  created_at: Now;
}

export interface AnalysesTable {
  scan_id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  analyzer: AppendOnly<string>;
  version: AppendOnly<number>;
  status: AppendOnly<AnalysisStatus>;
  score: AppendOnly<number | null>;
}

export interface MapsTable {
  scan_id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  analyzer: AppendOnly<string>;
  columns: AppendOnly<number>;
  rows: AppendOnly<number>;
  cell: AppendOnly<number>;
  map_values: AppendOnly<Buffer>;
  reliability: AppendOnly<Buffer>;
}

export interface PositionsTable {
  scan_id: AppendOnly<string>;
  merchant_id: AppendOnly<string>;
  latitude: AppendOnly<number>;
  longitude: AppendOnly<number>;
}
