const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;
/** How many times JSON inside a JSON string is unpacked. */
export const maxNesting = 3;

/**
 * Whether one object of a valid JSON text states one of `names` (in lower case) more than once and not alike: readers of JSON
 * would take one or the other. Keys are compared as they are read, escapes undone and in any case; texts that are JSON
 * themselves are looked into.
 */
export function contradictsItself(json: string, names: ReadonlySet<string>, nesting = 0): boolean {
  const open: Map<string, string>[] = [];
  let key: string | null = null;
  const tokens = json.match(token) ?? [];
  for (const [i, found] of tokens.entries()) {
    if (found === '{' || found === '[') {
      if (key !== null && !states(open.at(-1), key, `${found}${i}`)) return true;
      key = null;
      open.push(new Map());
    } else if (found === '}' || found === ']') open.pop();
    else if (found.startsWith('"') && tokens[i + 1] === ':') {
      const name = String(JSON.parse(found)).toLowerCase();
      key = names.has(name) ? name : null;
    } else if (found !== ':' && found !== ',') {
      const value = found.startsWith('"') ? String(JSON.parse(found)) : found;
      if (key !== null && !states(open.at(-1), key, value.trim())) return true;
      key = null;
      if (nesting < maxNesting && isJson(value) && contradictsItself(value, names, nesting + 1)) return true;
    }
  }
  return false;
}

/** Notes what a key says; false where it said something else before. */
function states(object: Map<string, string> | undefined, key: string, value: string): boolean {
  const before = object?.get(key);
  object?.set(key, value);
  return before === undefined || before === value;
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
