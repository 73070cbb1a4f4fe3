/** Checks of values from outside that tell every fault with its place; policies come as files and as requests. */
import type { Part } from './errors.js';

/** The faults of a value; none where it fits. `at` is its JSON pointer. */
export type Check = (value: unknown, at: string) => readonly Part[];

const shown = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
};

const expected = (what: string, value: unknown, at: string): readonly Part[] => [
  { at, message: `Expected ${what} but received ${shown(value)}` },
];

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const oneOf =
  (words: readonly string[]): Check =>
  (value, at) =>
    typeof value === 'string' && words.includes(value)
      ? []
      : expected(`one of ${words.join(', ')}`, value, at);

/** Text of 1 to `most` characters, fitting `shape` where one is given. */
export const text =
  (most: number, shape = /^.+$/su, what = `a text of 1 to ${most} characters`): Check =>
  (value, at) =>
    typeof value === 'string' && value.length <= most && shape.test(value) ? [] : expected(what, value, at);

export const integer =
  (least: number, most: number): Check =>
  (value, at) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most
      ? []
      : expected(`an integer from ${least} to ${most}`, value, at);

/** A share above 0, 1 included. */
export const share: Check = (value, at) =>
  typeof value === 'number' && value > 0 && value <= 1
    ? []
    : expected('a share above 0, at most 1', value, at);

export const listOf =
  (item: Check, least: number, most: number): Check =>
  (value, at) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) {
      return expected(`a list of ${least} to ${most}`, Array.isArray(value) ? value.length : value, at);
    }
    return value.flatMap((one: unknown, n) => item(one, `${at}/${n}`));
  };

/** A record of the fields named; those of `needed` may not be missing, others may not be there. */
export const record =
  (fields: Readonly<Record<string, Check>>, needed: readonly string[] = []): Check =>
  (value, at) => {
    if (!isRecord(value)) return expected('an object', value, at);
    const strange = Object.keys(value).filter((name) => !Object.hasOwn(fields, name));
    return [
      ...strange.map((name) => ({
        at: `${at}/${name}`,
        message: `Expected none but ${Object.keys(fields).join(', ')}`,
      })),
      ...Object.entries(fields).flatMap(([name, check]) => {
        const absent = !Object.hasOwn(value, name) || value[name] === undefined;
        return absent && !needed.includes(name) ? [] : check(value[name], `${at}/${name}`);
      }),
    ];
  };

export const orNull =
  (check: Check): Check =>
  (value, at) =>
    value === null ? [] : check(value, at);
