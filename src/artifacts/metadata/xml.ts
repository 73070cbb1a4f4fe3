/**
 * XML as a run of tags and texts, tolerant of what cameras and editors write and deaf to everything else XML can do: no
 * document types, no entities of the document's own, nothing external, nothing expanded. Works on Latin-1 text, one
 * character per byte, so that every position is a byte's. Linear in the text; never throws.
 */
export interface XmlAttribute {
  readonly name: string;
  readonly value: string;
  /** Where it stands, quotes included. */
  readonly at: number;
  readonly end: number;
}

export interface XmlHandler {
  open(name: string, attributes: readonly XmlAttribute[], at: number): void;
  /** `end` is the position after the tag. */
  close(end: number): void;
  /** Text between tags, entities still encoded. */
  text(raw: string): void;
  /** Character data as written, with nothing encoded. */
  literal(raw: string): void;
  problem(at: number, detail: string): void;
  /** Asked before each tag; true ends the walk. */
  readonly done: boolean;
}

/** Tags and attributes together, of all that is read of one file. */
export const maxItems = 200_000;
const maxAttributes = 1_000;
const tagName = /[A-Za-z_\x80-\xff][\w.:\x80-\xff-]{0,255}/y;
const attribute = /\s*([A-Za-z_\x80-\xff][\w.:\x80-\xff-]{0,255})\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const tagEnd = /\s*(\/?)>/y;

/** Answers how many tags and attributes it read, `most` or a few more. */
export function walkXml(text: string, handler: XmlHandler, most = maxItems): number {
  let at = 0;
  let items = 0;
  while (!handler.done) {
    const next = text.indexOf('<', at);
    if (next < 0) break;
    if (next > at) handler.text(text.slice(at, next));
    if (items >= most) {
      handler.problem(next, 'more XML than is read');
      break;
    }
    const read = readMarkup(text, next, handler);
    if (read.end < 0) break;
    at = read.end;
    items += read.items;
  }
  return items;
}

interface Read {
  /** Where the markup ends, -1 where it never does. */
  readonly end: number;
  /** Tags and attributes in it. */
  readonly items: number;
}

function readMarkup(text: string, at: number, handler: XmlHandler): Read {
  if (text.startsWith('<!--', at)) return { end: after(text, '-->', at + 4), items: 1 };
  if (text.startsWith('<![CDATA[', at)) {
    const end = after(text, ']]>', at);
    if (end > 0) handler.literal(text.slice(at + 9, end - 3));
    return { end, items: 1 };
  }
  if (text.startsWith('<?', at)) return { end: after(text, '?>', at), items: 1 };
  if (text.startsWith('<!', at)) {
    handler.problem(at, 'a document type is not read');
    return { end: after(text, '>', at), items: 1 };
  }
  if (text.startsWith('</', at)) {
    const end = after(text, '>', at);
    if (end > 0) handler.close(end);
    return { end, items: 1 };
  }
  return readOpening(text, at, handler);
}

function readOpening(text: string, at: number, handler: XmlHandler): Read {
  tagName.lastIndex = at + 1;
  const name = tagName.exec(text)?.[0];
  if (name === undefined) {
    handler.text('<');
    return { end: at + 1, items: 1 };
  }
  const attributes = readAttributes(text, at + 1 + name.length);
  const last = attributes.at(-1)?.end ?? at + 1 + name.length;
  tagEnd.lastIndex = last;
  const closing = tagEnd.exec(text);
  if (closing === null) handler.problem(last, 'a malformed tag');
  const end = closing === null ? after(text, '>', last) : tagEnd.lastIndex;
  handler.open(name, attributes, at);
  if (closing?.[1] === '/') handler.close(end);
  return { end, items: 1 + attributes.length };
}

function readAttributes(text: string, from: number): XmlAttribute[] {
  const attributes: XmlAttribute[] = [];
  let end = from;
  while (attributes.length < maxAttributes) {
    attribute.lastIndex = end;
    const found = attribute.exec(text);
    if (found === null) break;
    // Exactly one of the two quoted forms matched.
    const value = (found[2] as string | undefined) ?? found[3];
    attributes.push({ name: found[1], value, at: end + found[0].search(/\S/), end: attribute.lastIndex });
    end = attribute.lastIndex;
  }
  return attributes;
}

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length;
}
