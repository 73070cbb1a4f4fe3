/** Longest text that is read as JSON; what generators write stays far below. */
const longest = 1 << 20;

/** The object or array a text is, or null; a string that itself holds JSON is opened once more. */
export function jsonIn(text: string): object | null {
  const once = parse(text);
  const value = typeof once === 'string' ? parse(once) : once;
  return typeof value === 'object' ? value : null;
}

/** Whether a text is a JSON object with all these members. */
export function hasKeys(text: string, ...keys: readonly string[]): boolean {
  const value = jsonIn(text);
  return value !== null && keys.every((key) => Object.hasOwn(value, key));
}

function parse(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed.length > longest || !/^["[{]/.test(trimmed)) return null;
  try {
    return JSON.parse(trimmed);
  } catch {
    return null;
  }
}
