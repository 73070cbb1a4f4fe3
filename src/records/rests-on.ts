import type { RestsOn } from '../domain/decision.js';
import type { AppliedTerms } from '../domain/policy-route.js';
import type { Tx } from '../store/store.js';

/** What stands before a person's eyes: the newest verdict on each photo of the dispute, and policy's terms. */
export async function restsOn(tx: Tx, disputeId: string, policy: AppliedTerms): Promise<RestsOn> {
  const rows = await tx
    .selectFrom('verdicts')
    .innerJoin('evidence', 'evidence.id', 'verdicts.evidence_id')
    .distinctOn('verdicts.evidence_id')
    .select([
      'verdicts.scan_id as scanId',
      'verdicts.evidence_id as evidenceId',
      'evidence.sha256',
      'outcome',
      'llr',
      'route',
      'routed_by as routedBy',
      'pipeline_version as pipelineVersion',
      'calibration_version as calibrationVersion',
      'report',
    ])
    .where('evidence.dispute_id', '=', disputeId)
    .orderBy('verdicts.evidence_id')
    .orderBy('verdicts.scan_id', 'desc')
    .execute();
  const verdicts = rows.map(({ report, ...row }) => ({ ...row, analyzers: report.versions.analyzers }));
  return { verdicts, policy };
}
