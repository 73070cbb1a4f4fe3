/** fast-check commands over one dispute on a real database; case-promises.ts says what holds after each. */
import fc from 'fast-check';
import { TouchstoneError } from '../../src/domain/errors.js';
import { asks } from '../../src/domain/evidence-request.js';
import type { Routing } from '../../src/domain/policy.js';
import { reasonCodes, reasonOf } from '../../src/domain/reasons.js';
import type { Outcome } from '../../src/domain/verdict.js';
import { noteView, openAppeal } from '../../src/records/appeals.js';
import { askBuyer } from '../../src/records/ask-buyer.js';
import { claimReview, returnReview } from '../../src/records/claims.js';
import { lockCase } from '../../src/records/case.js';
import { decide } from '../../src/records/decisions.js';
import { eraseBuyer } from '../../src/records/erase.js';
import { closeDispute } from '../../src/records/disputes.js';
import { lapseRequests } from '../../src/records/evidence-requests.js';
import { expireHolds } from '../../src/records/holds.js';
import { answerRequest, listRequests } from '../../src/records/request-photos.js';
import { reportEvidence } from '../../src/records/report.js';
import { callReview, livingReview } from '../../src/records/reviews.js';
import { startScan } from '../../src/records/scans.js';
import { sealRows } from '../../src/records/seal-again.js';
import { recordVerdict } from '../../src/records/verdicts.js';
import { sql, type RawBuilder } from '../../src/store/store.js';
import { promises, tenant, type Model, type Real } from './case-promises.js';
import { runAndDie } from './dying-process.js';
import { setPolicy } from './policies.js';
import { acceptFor, someResult, somePhoto } from './records.js';

type Command = fc.AsyncCommand<Model, Real>;

/** In which of its transactions a process dies; most do not. */
const deaths = fc.constantFrom(null, null, null, null, null, null, 0, 0, 1);

/** Runs what may be refused by the state of the case; anything but such a refusal is a fault. */
async function allowRefusal(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof TouchstoneError && error.code.startsWith('DSP_'))) throw error;
  }
}

interface Step {
  readonly name: string;
  readonly run: (real: Real) => Promise<unknown>;
}

const command = (name: string, run: Step['run']): Step => ({ name, run });

/** A command that runs whatever the state, its process dying in a transaction or not; the promises hold after each. */
function commandOf({ name, run }: Step, diesIn: number | null): Command {
  return {
    check: () => true,
    run: async (model, real) => {
      await (diesIn === null ? run(real) : runAndDie(real, diesIn, run));
      await promises(model, real);
    },
    toString: () => `${name}${diesIn === null ? '' : `, dies in transaction ${diesIn}`}`,
  };
}

async function living(real: Real): Promise<string | null> {
  return (await tenant(real, (tx) => livingReview(tx, real.disputeId)))?.id ?? null;
}

const person = fc.constantFrom('key:ann', 'key:ben', 'key:cho');
const outcome = fc.constantFrom<Outcome>(
  'forgery_indicated',
  'inconclusive',
  'no_sign_found',
  'not_assessable',
);

const send = fc.constant(
  command('send', (real) =>
    allowRefusal(acceptFor(real.store, real.who, real.disputeId).then((made) => real.photos.push(made))),
  ),
);

/** The verdict on one of the photos sent; a photo may come up again, as duplicate jobs do. */
const verdict = fc.tuple(outcome, fc.nat(5)).map(([found, n]) =>
  command(`verdict ${found} ${n}`, async (real) => {
    const photo = real.photos.at(n % Math.max(1, real.photos.length));
    if (photo === undefined) return;
    await real.store.service((tx) => startScan(tx, photo.scanId));
    await real.store.service((tx) => recordVerdict(tx, photo.scanId, someResult(found)));
  }),
);

const report = fc.nat(5).map((n) =>
  command(`report ${n}`, async (real) => {
    const photo = real.photos.at(n % Math.max(1, real.photos.length));
    if (photo === undefined) return;
    const { disputeId } = real;
    const told = { disputeId, evidenceId: photo.evidenceId, suspicion: 'edited', actor: 'key:m' } as const;
    await allowRefusal(tenant(real, (tx) => reportEvidence(tx, told)));
  }),
);

const call = fc.constant(
  command('call a person', (real) =>
    tenant(real, async (tx) => callReview(tx, await lockCase(tx, real.disputeId), 'key:m')),
  ),
);

/** Time goes by in rows that nobody may change otherwise; they are sealed as they then stand. */
const past = ({ store, who, disputeId }: Real, change: RawBuilder<unknown>) =>
  store.service(async (tx) => {
    await sql`reset role`.execute(tx);
    await sql`set local session_replication_role = replica`.execute(tx);
    for (const table of ['holds', 'evidence_requests', 'decisions']) {
      await sql`alter table ${sql.table(table)} no force row level security`.execute(tx);
    }
    await change.execute(tx);
    for (const table of ['holds', 'evidence_requests', 'decisions']) {
      await sql`alter table ${sql.table(table)} force row level security`.execute(tx);
    }
    await sql`set local role touchstone_service`.execute(tx);
    const { merchantId } = who;
    const rows = (['refund', 'request', 'review'] as const).map((kind) => ({
      kind,
      key: disputeId,
      merchantId,
    }));
    await sealRows(tx, merchantId, rows, 'test');
  });

const hoursPass = fc.constant(
  command('hours pass', async (real) => {
    await past(
      real,
      sql`update holds set placed_at = placed_at - interval '30 hours', expires_at = expires_at - interval '30 hours'
        where dispute_id = ${real.disputeId} and ended_at is null`,
    );
    await Promise.all([expireHolds(real.store, 50), expireHolds(real.store, 50)]);
  }),
);

/** The buyer sends a photo by a link, perhaps twice at once, perhaps the same photo, perhaps long after it ended. */
const answer = fc
  .record({ which: fc.nat(3), photo: fc.nat(2), twice: fc.boolean() })
  .map(({ which, photo, twice }) =>
    command(`the buyer answers${twice ? ' twice' : ''}`, async (real) => {
      const asked = await tenant(real, (tx) => listRequests(tx, real.disputeId));
      const request = asked.at(which % Math.max(1, asked.length));
      if (request === undefined) return;
      const told = { ...somePhoto, sha256: `${photo}`.repeat(64) };
      const once = () => tenant(real, (tx) => answerRequest(tx, request.id, told));
      await Promise.all((twice ? [once(), once()] : [once()]).map(allowRefusal));
      const came = await tenant(real, (tx) => listRequests(tx, real.disputeId));
      for (const one of came.flatMap(({ received }) => received)) {
        if (!real.photos.some(({ evidenceId }) => evidenceId === one.evidenceId)) real.photos.push(one);
      }
    }),
  );

/** A merchant or the holder of the case asks without deciding; the platform's word lets merchants ask once. */
const askMore = fc
  .record({ ask: fc.constantFrom(...asks), who: fc.constantFrom('key:m', 'key:ann', 'key:ben') })
  .map(({ ask, who }) =>
    command(`${who} asks for ${ask}`, (real) => {
      const as = who === 'key:m' ? ('merchant' as const) : ('reviewer' as const);
      const told = { disputeId: real.disputeId, ask, actor: who, as };
      return allowRefusal(tenant(real, (tx) => askBuyer(tx, told)));
    }),
  );

const requestsLapse = fc.constant(
  command('requests lapse', async (real) => {
    await past(
      real,
      sql`update evidence_requests set opened_at = opened_at - interval '80 hours',
        expires_at = expires_at - interval '80 hours' where dispute_id = ${real.disputeId}`,
    );
    await Promise.all([lapseRequests(real.store, 50), lapseRequests(real.store, 50)]);
  }),
);

const claim = person.map((who) =>
  command(`claim ${who}`, async (real) => {
    const review = await living(real);
    if (review !== null) await allowRefusal(tenant(real, (tx) => claimReview(tx, review, who)));
  }),
);

const giveBack = person.map((who) =>
  command(`give back ${who}`, async (real) => {
    const review = await living(real);
    if (review !== null) await allowRefusal(tenant(real, (tx) => returnReview(tx, review, who)));
  }),
);

const lapse = fc.constant(
  command('lease lapses', (real) =>
    real.store.service((tx) =>
      sql`update reviews set lease_until = now() - interval '1 second'
        where dispute_id = ${real.disputeId} and lease_until is not null`.execute(tx),
    ),
  ),
);

/** Claims and decides; `crash` loses the transaction after its last statement, `twice` sends it at the same moment again. */
const decision = fc
  .record({
    who: fc.constantFrom('key:ann', 'key:ben', 'key:cho', 'the holder', 'the holder'),
    reasonCode: fc.constantFrom(...reasonCodes),
    part: fc.nat(10),
    claims: fc.boolean(),
    end: fc.constantFrom('once', 'twice', 'crash'),
  })
  .map(({ who, reasonCode, part, claims, end }) =>
    command(`${end} ${reasonCode} by ${who}${claims ? '' : ' without a claim'}`, async (real) => {
      const review = await tenant(real, (tx) => livingReview(tx, real.disputeId));
      if (review === undefined) return;
      const reviewId = review.id;
      const reviewer = who === 'the holder' ? (review.claimedBy ?? 'key:ann') : who;
      if (claims) await allowRefusal(tenant(real, (tx) => claimReview(tx, reviewId, reviewer)));
      const { outcomes } = reasonOf(reasonCode);
      const chosen = outcomes[part % outcomes.length] ?? 'refund';
      const evidenceIds = real.photos.slice(0, 1).map(({ evidenceId }) => evidenceId);
      const told = { reviewId, reviewer, outcome: chosen, reasonCode, note: '', evidenceIds };
      const amount = chosen === 'partial_refund' ? { grantedMinor: 1 + part } : {};
      const once = () =>
        tenant(real, async (tx) => {
          await decide(tx, { ...told, ...amount });
          if (end === 'crash') throw new TouchstoneError('DSP_CHANGED', 'the process is killed');
        });
      await Promise.all((end === 'twice' ? [once(), once()] : [once()]).map(allowRefusal));
    }),
  );

const appeal = fc.constantFrom('buyer' as const, 'merchant' as const).map((by) =>
  command(`the ${by} appeals`, (real) => {
    const told = { disputeId: real.disputeId, by, statement: 'no', actor: 'key:m' };
    return allowRefusal(tenant(real, (tx) => openAppeal(tx, told)));
  }),
);

const view = person.map((who) =>
  command(`${who} notes a view`, async (real) => {
    const reviewId = await living(real);
    if (reviewId === null) return;
    await allowRefusal(tenant(real, (tx) => claimReview(tx, reviewId, who)));
    const told = { reviewId, reviewer: who, outcome: 'refund', note: '' } as const;
    await allowRefusal(tenant(real, (tx) => noteView(tx, told)));
  }),
);

/** Terms and routes of any kind that a merchant may ask for, in force from one call to the next. */
const policy = fc
  .record({
    holdHours: fc.integer({ min: 1, max: 720 }),
    appealDays: fc.integer({ min: 1, max: 365 }),
    secondLookFrom: fc.constantFrom(1_000, 1_001, 1_001),
    falseAlarmRate: fc.constantFrom(0.0001, 0.01, 1),
    lane: fc.constantFrom('active' as const, 'shadow' as const, 'over' as const),
  })
  .map(({ lane, falseAlarmRate, secondLookFrom, ...terms }) => {
    const routing: Routing = {
      bands: [{ falseAlarmRate, route: 'hold_and_review' }],
      otherwise: 'proceed',
      unclear: 'ask_for_more',
    };
    const looks = [{ currency: 'CNY', amountMinor: secondLookFrom }];
    const document = { routing, terms: { ...terms, secondLookFrom: looks }, rules: [] };
    return command(`policy ${lane} ${JSON.stringify({ falseAlarmRate, secondLookFrom, ...terms })}`, (real) =>
      tenant(real, (tx) => setPolicy(tx, real.who.merchantId, lane, document)),
    );
  });

const close = fc.constant(
  command('close', (real) => allowRefusal(tenant(real, (tx) => closeDispute(tx, real.disputeId, 'key:m')))),
);

/** The buyer asks for erasure, at once or when no appeal is possible any more. */
const erase = fc.boolean().map((late) =>
  command(`erasure${late ? ' after a year' : ''}`, async (real) => {
    const { store, disputeId, who, buyerRef } = real;
    if (late) {
      await past(
        real,
        sql`update decisions set created_at = created_at - interval '366 days' where dispute_id = ${disputeId}`,
      );
    }
    const told = { merchantId: who.merchantId, buyerRef, actor: 'key:m' };
    await allowRefusal(store.erasure((tx) => eraseBuyer(tx, told)));
  }),
);

const steps = [
  send,
  verdict,
  policy,
  report,
  call,
  hoursPass,
  answer,
  answer,
  askMore,
  requestsLapse,
  claim,
  giveBack,
  lapse,
  decision,
  decision,
  decision,
  close,
  erase,
  appeal,
  appeal,
  view,
  view,
];

export const caseCommands = () =>
  fc.commands(
    steps.map((step) => fc.tuple(step, deaths).map(([one, diesIn]) => commandOf(one, diesIn))),
    { maxCommands: 25, size: 'max' },
  );
