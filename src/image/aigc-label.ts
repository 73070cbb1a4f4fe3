import { contradictsItself, maxNesting } from './json-contradiction.js';

/**
 * The implicit label that China requires of AI-made content since 2025-09-01: a JSON object `AIGC` with
 * seven string members, GB 45438-2025, section 5.2 and annex E. Writers differ: the object stands alone or
 * under its name, as a structure of XMP, as JSON inside a JSON string, with numbers for strings, with quotes left as XML entities.
 * Apps of one vendor write a JSON of their own instead, told by `aigc_type`. All of that is read here; what
 * the label proves is the analyzer's business.
 */
export interface AigcLabel {
  /** `standard`: the national label. `application`: an app's own JSON. */
  readonly form: 'standard' | 'application';
  /** `1` is, `2` may be, `3` is suspected to be AI made; anything else as written, empty when absent. */
  readonly label: string;
  readonly contentProducer: string;
  readonly produceId: string;
  readonly reservedCode1: string;
  readonly contentPropagator: string;
  readonly propagateId: string;
  readonly reservedCode2: string;
  /** How many times JSON stood inside a JSON string. */
  readonly nesting: number;
}

/** Longest text looked at, characters; a real label is under 2,000. */
const maxLength = 65_536;
/** Members that decide what a label says; no writer states one of them twice. */
const telling = new Set(['aigc', 'label', 'aigc_type', 'aigc_label_type']);

type Json = Readonly<Record<string, unknown>>;

/**
 * Reads a label out of the text of one metadata field. `bare` says that the field itself is the label's
 * own (XMP property or PNG keyword `AIGC`): the seven members may then stand without their wrapper.
 * Null when the text holds no label, is cut short, or is not JSON.
 */
export function readAigcLabel(text: string, bare = false): AigcLabel | null {
  if (text.length > maxLength) return null;
  const source = unescapeEntities(text.replaceAll('\0', '').trim());
  // `AIGC{...}`: the name before the braces says what the members are.
  const named = /^"?AIGC"?\s*(?:[:=]\s*)?(?=\{)/.exec(source);
  const body = named === null ? source : source.slice(named[0].length);
  for (const candidate of jsonCandidates(body)) {
    const decoded = decode(candidate);
    if (decoded === null) continue;
    const label = fromJson(decoded.value, decoded.nesting, bare || named !== null);
    if (label !== null) return contradictsItself(candidate, telling) ? null : label;
  }
  return null;
}

/** Reads a label out of members that stand apart, each a text of its own. Null without a `Label`, or where they are too long to be one. */
export function readAigcMembers(members: Readonly<Record<string, string>>): AigcLabel | null {
  const length = Object.values(members).reduce((sum, { length }) => sum + length, 0);
  return length > maxLength ? null : fromMembers(members, 0);
}

/** Whether a label is there in form only: the mark itself, or all that it should say, was blanked. */
export function isEmptied(label: AigcLabel): boolean {
  return label.form === 'standard' && label.label.trim() === '';
}

function fromJson(value: Json, nesting: number, bare: boolean): AigcLabel | null {
  const wrapped = member(value, 'AIGC');
  if (wrapped !== undefined) {
    const inner = typeof wrapped === 'string' ? decode(wrapped) : asObject(wrapped, 0);
    if (inner !== null) return standard(inner.value, nesting + inner.nesting);
    return wrapped === '' ? standard({}, nesting) : null;
  }
  const app = flattened(value);
  if ('aigc_type' in app || 'aigc_label_type' in app) return application(app, nesting);
  return bare ? fromMembers(value, nesting) : null;
}

function fromMembers(value: Json, nesting: number): AigcLabel | null {
  return member(value, 'Label') === undefined ? null : standard(value, nesting);
}

function standard(value: Json, nesting: number): AigcLabel {
  return {
    form: 'standard',
    label: text(value, 'Label'),
    contentProducer: text(value, 'ContentProducer'),
    produceId: text(value, 'ProduceID'),
    reservedCode1: text(value, 'ReservedCode1'),
    contentPropagator: text(value, 'ContentPropagator'),
    propagateId: text(value, 'PropagateID'),
    reservedCode2: text(value, 'ReservedCode2'),
    nesting,
  };
}

/**
 * An app's JSON: `aigc_type` 1 says AI, the label type how sure it is (1 is, 2 may be), and an export of
 * type `generation` that says neither is one that may be.
 */
function application(value: Json, nesting: number): AigcLabel {
  const type = text(value, 'aigc_type');
  const labelType = text(value, 'aigc_label_type');
  const exported = text(value, 'exportType');
  const sure = labelType === '1' || (type === '1' && labelType !== '2');
  return {
    form: 'application',
    label: sure ? '1' : labelType === '2' || exported === 'generation' ? '2' : '0',
    contentProducer: text(value, 'product'),
    produceId: text(value, 'source_info'),
    reservedCode1: '',
    contentPropagator: '',
    propagateId: '',
    reservedCode2: exported,
    nesting,
  };
}

/** Members of an object and of the objects in it, two levels down; the outer ones win. */
function flattened(value: Json, depth = 2): Json {
  const inner = Object.values(value).flatMap((found) => {
    const object = depth > 0 ? asObject(found, 0) : null;
    return object === null ? [] : [flattened(object.value, depth - 1)];
  });
  return Object.assign(Object.create(null) as Json, ...inner, value) as Json;
}

/** The text as a whole, then its outermost braces: some writers put words around the object. */
function* jsonCandidates(source: string): Generator<string> {
  yield source;
  const from = source.indexOf('{');
  const to = source.lastIndexOf('}');
  if (from >= 0 && to > from && (from > 0 || to < source.length - 1)) yield source.slice(from, to + 1);
}

function decode(source: string): { value: Json; nesting: number } | null {
  let value: unknown = source;
  for (let nesting = -1; nesting <= maxNesting; nesting++) {
    const object = asObject(value, Math.max(0, nesting));
    if (object !== null) return object;
    if (typeof value !== 'string') return null;
    const parsed = parse(value);
    if (parsed === undefined) return null;
    value = parsed;
  }
  return null;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

function asObject(value: unknown, nesting: number): { value: Json; nesting: number } | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return { value: value as Json, nesting };
}

/** A member by name, whatever its case. */
function member(value: Json, name: string): unknown {
  if (Object.hasOwn(value, name)) return value[name];
  const wanted = name.toLowerCase();
  const key = Object.keys(value).find((candidate) => candidate.toLowerCase() === wanted);
  return key === undefined ? undefined : value[key];
}

function text(value: Json, name: string): string {
  const found = member(value, name);
  return typeof found === 'string' ? found : typeof found === 'number' ? String(found) : '';
}

const entities: Readonly<Record<string, string>> = {
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  amp: '&',
  '#34': '"',
  '#39': "'",
  '#x22': '"',
};

function unescapeEntities(source: string): string {
  return source.replaceAll(/&(quot|apos|lt|gt|amp|#34|#39|#x22);/gi, (whole, name: string) => {
    return entities[name.toLowerCase()] ?? whole;
  });
}
