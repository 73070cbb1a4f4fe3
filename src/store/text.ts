/**
 * PostgreSQL holds neither NUL nor half a surrogate pair, in text or in jsonb. Strings out of hostile files
 * and requests carry both: they become U+FFFD, so that a photo is never lost over them.
 */
const unstorable = /[\0\p{Surrogate}]/gu;

export function storable(text: string): string {
  return text.replace(unstorable, '\uFFFD');
}

/** JSON text for a jsonb column: names and strings storable. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_name, item: unknown) => {
    if (typeof item === 'string') return storable(item);
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(
      Object.entries(item).map(([name, inner]) => [storable(name), inner as unknown]),
    );
  });
}
