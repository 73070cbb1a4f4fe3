/**
 * The stages of a dispute and the moves between them, as data: what is not listed here does not happen.
 * A move that leads back to its own stage is allowed and changes nothing.
 */
import { TouchstoneError } from './errors.js';

export const disputeStages = [
  'opened',
  'evidence_submitted',
  'under_detection',
  'under_review',
  'decided',
  'appealed',
  'closed',
] as const;
export type DisputeStage = (typeof disputeStages)[number];

type Moves = Readonly<Partial<Record<DisputeStage, DisputeStage>>>;

export const disputeMoves = {
  /** A photo or another piece of evidence came in. */
  submit_evidence: {
    opened: 'evidence_submitted',
    evidence_submitted: 'evidence_submitted',
    under_detection: 'under_detection',
    under_review: 'under_review',
    decided: 'decided',
    appealed: 'appealed',
  },
  /** A scan of one of its photos began. Scans run on whatever the stage; they move only what waits for them. */
  begin_detection: {
    opened: 'opened',
    evidence_submitted: 'under_detection',
    under_detection: 'under_detection',
    under_review: 'under_review',
    decided: 'decided',
    appealed: 'appealed',
    closed: 'closed',
  },
  /** The last open scan has its verdict. */
  end_detection: {
    opened: 'opened',
    evidence_submitted: 'evidence_submitted',
    under_detection: 'evidence_submitted',
    under_review: 'under_review',
    decided: 'decided',
    appealed: 'appealed',
    closed: 'closed',
  },
  /** A person is asked to look. */
  call_review: {
    opened: 'under_review',
    evidence_submitted: 'under_review',
    under_detection: 'under_review',
    under_review: 'under_review',
  },
  /** The buyer is asked for more, which settles nothing. */
  ask_buyer: {
    opened: 'opened',
    evidence_submitted: 'evidence_submitted',
    under_detection: 'under_detection',
    under_review: 'under_review',
    appealed: 'appealed',
  },
  decide: { under_review: 'decided' },
  appeal: { decided: 'appealed' },
  settle_appeal: { appealed: 'decided' },
  close: { opened: 'closed', evidence_submitted: 'closed', decided: 'closed' },
} as const satisfies Readonly<Record<string, Moves>>;
export type DisputeMove = keyof typeof disputeMoves;

/** The stage after `move`. Throws DSP_CLOSED or DSP_ILLEGAL_MOVE where it is not allowed. */
export function stageAfter(stage: DisputeStage, move: DisputeMove): DisputeStage {
  const moves: Moves = disputeMoves[move];
  const next = moves[stage];
  if (next !== undefined) return next;
  if (stage === 'closed') throw new TouchstoneError('DSP_CLOSED', `A closed dispute allows no ${move}`);
  throw new TouchstoneError('DSP_ILLEGAL_MOVE', `Expected no ${move} while the dispute is ${stage}`);
}

export function allowsMove(stage: DisputeStage, move: DisputeMove): boolean {
  return Object.hasOwn(disputeMoves[move], stage);
}
