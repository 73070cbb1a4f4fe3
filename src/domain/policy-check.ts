/** Whether a document is a policy: its shape first, then whether it means something. Every fault is told with its place. */
import { integer, listOf, oneOf, orNull, record, share, text, type Check } from './check-value.js';
import { TouchstoneError, type Part } from './errors.js';
import { ruleFaults } from './policy-rules.js';
import type { PolicyDocument, PolicyTerms, Routing } from './policy.js';
import { channels, kinds, routes } from './verdict.js';

/** The most that a document may hold: what is longer nobody can look over. */
const mostRules = 100;
const mostWords = 200;
/** The database lets no hold be longer. */
const mostHours = 720;

const currency = text(3, /^[A-Z]{3}$/, 'an ISO 4217 code, three capitals');
const amountMinor = integer(0, Number.MAX_SAFE_INTEGER);
const hours = integer(1, mostHours);
const days = integer(1, 365);
const route = oneOf(routes);

const routing = record(
  {
    bands: listOf(record({ falseAlarmRate: share, route }, ['falseAlarmRate', 'route']), 0, 2),
    otherwise: route,
    unclear: route,
  },
  ['bands', 'otherwise', 'unclear'],
);

const terms = record({
  holdHours: hours,
  reportHoldHours: hours,
  reviewHours: hours,
  secondLookFrom: listOf(record({ currency, amountMinor }, ['currency', 'amountMinor']), 0, mostWords),
  appealDays: days,
  requestHours: hours,
  merchantAsks: integer(0, 10),
});

const words = (known: readonly string[]): Check => listOf(oneOf(known), 1, known.length);

const when = record({
  channels: words(channels),
  categories: listOf(text(200), 1, mostWords),
  kinds: words(kinds),
  amount: record({ currency, fromMinor: amountMinor, belowMinor: amountMinor }, ['currency']),
});

const bounds = record(
  {
    holdFalseAlarmRate: share,
    mostHoldHours: hours,
    mostReportHoldHours: hours,
    mostReviewHours: hours,
    leastAppealDays: days,
    leastRequestHours: hours,
  },
  [
    ...['holdFalseAlarmRate', 'mostHoldHours', 'mostReportHoldHours', 'mostReviewHours'],
    ...['leastAppealDays', 'leastRequestHours'],
  ],
);

const shapeOf = (scope: 'platform' | 'merchant'): Check =>
  record(
    {
      routing,
      terms,
      rules: listOf(record({ name: text(80), when, routing, terms }, ['name', 'when']), 0, mostRules),
      ...(scope === 'platform' && { merchants: orNull(bounds) }),
    },
    ['rules'],
  );

/** Strongest first. */
const strength = [...routes].reverse();

function routingFaults({ bands, otherwise }: Routing, at: string): readonly Part[] {
  const steps = [...bands.map((band) => band.route), otherwise];
  return bands.flatMap(({ falseAlarmRate, route: said }, n) => {
    const before = bands[n - 1]?.falseAlarmRate ?? 0;
    const next = steps[n + 1] ?? otherwise;
    return [
      ...(falseAlarmRate > before
        ? []
        : [
            {
              at: `${at}/bands/${n}/falseAlarmRate`,
              message: `Expected more than ${before}, the band before`,
            },
          ]),
      ...(strength.indexOf(said) < strength.indexOf(next)
        ? []
        : [
            {
              at: `${at}/bands/${n}/route`,
              message: `Expected a stronger route than ${next}, which less reaches`,
            },
          ]),
    ];
  });
}

function termFaults({ holdHours, reportHoldHours, secondLookFrom = [] }: Partial<PolicyTerms>, at: string) {
  const faults: Part[] = [];
  if (holdHours !== undefined && reportHoldHours !== undefined && reportHoldHours > holdHours) {
    faults.push({ at: `${at}/reportHoldHours`, message: `Expected at most holdHours, ${holdHours}` });
  }
  const seen = new Set<string>();
  for (const [n, one] of secondLookFrom.entries()) {
    if (seen.has(one.currency)) {
      faults.push({ at: `${at}/secondLookFrom/${n}`, message: `Expected ${one.currency} once` });
    }
    seen.add(one.currency);
  }
  return faults;
}

/** Faults of a document of the right shape. */
function meaningFaults(document: PolicyDocument): readonly Part[] {
  const places = [
    { at: '', said: document },
    ...document.rules.map((rule, n) => ({ at: `/rules/${n}`, said: rule })),
  ];
  return [
    ...places.flatMap(({ at, said }) => [
      ...(said.routing === undefined ? [] : routingFaults(said.routing, `${at}/routing`)),
      ...(said.terms === undefined ? [] : termFaults(said.terms, `${at}/terms`)),
    ]),
    ...ruleFaults(document.rules),
  ];
}

/** The document, where it is one. Throws POL_INVALID with every fault. */
export function readPolicy(value: unknown, scope: 'platform' | 'merchant'): PolicyDocument {
  const shape = shapeOf(scope)(value, '');
  const faults = shape.length > 0 ? shape : meaningFaults(value as PolicyDocument);
  if (faults.length === 0) return value as PolicyDocument;
  throw faultyPolicy('POL_INVALID', faults);
}

export function faultyPolicy(code: 'POL_INVALID' | 'POL_BOUNDS', parts: readonly Part[]): TouchstoneError {
  const detail = parts.map(({ at, message }) => `${at === '' ? '/' : at} ${message}`).join('; ');
  return new TouchstoneError(code, detail, { parts });
}
