/** Longest text that is read as JSON; what generators write stays far below. */
const longest = 1 << 20;
/** Objects and lists inside one another; workflows nest a tenth of this, and what nests more takes long to read. */
const deepest = 500;

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
  if (trimmed.length > longest || !/^["[{]/.test(trimmed) || isDeep(trimmed)) return null;
  try {
    return JSON.parse(trimmed);
  } catch {
    return null;
  }
}

const [quote, backslash] = ['"', '\\'].map((one) => one.charCodeAt(0));
const [openList, closeList, openObject, closeObject] = ['[', ']', '{', '}'].map((one) => one.charCodeAt(0));

/** Whether brackets outside of strings nest too deeply. */
function isDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quoted) {
      if (code === backslash) at++;
      else if (code === quote) quoted = false;
    } else if (code === quote) quoted = true;
    else if (code === openList || code === openObject) {
      if (++depth > deepest) return true;
    } else if (code === closeList || code === closeObject) depth--;
  }
  return false;
}
