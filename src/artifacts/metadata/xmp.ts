import type { Block } from './block.js';
import { maxValue, type FieldList } from './field-list.js';
import { Namespaces } from './xmp-names.js';
import { walkXml, type XmlAttribute, type XmlHandler } from './xml.js';
import { decodeEntities } from './xml-entities.js';

const maxDepth = 100;
/** The toolkit that wrote the packet, under its present and its former name. */
const toolkit = /^x:(xmptk|xaptk)$/;
const lists = ['rdf:Seq', 'rdf:Bag', 'rdf:Alt'];

/** What a property with qualifiers says of itself, beside them. XMP specification part 1, 7.8. */
const ownValue = 'rdf:value';

/** What an open element is: outside RDF, `rdf:RDF`, a resource with properties, a property, an array. */
type Role = 'outer' | 'rdf' | 'node' | 'property' | 'list';

interface Frame {
  readonly role: Role;
  /** Path of the property it stands for or belongs to; empty at the top. */
  readonly path: string;
  readonly at: number;
  /** Fields there were before it. */
  readonly before: number;
  text: string;
  /** Whether its value is told by children or attributes rather than by its text. */
  structured: boolean;
  /** Items so far, of an array. */
  items: number;
}

/**
 * Reads an XMP packet: every property of its RDF, in element or attribute form, becomes a field. Nested values are
 * named by path: `xmpMM:History[0]/stEvt:softwareAgent`, items of Seq, Bag and Alt counted from 0. XMP specification
 * part 1, clause 7. Empty properties are kept with an empty value. Values and structures whose end is missing are not read.
 */
export function readXmp(list: FieldList, block: Block): void {
  if (!list.enter(block)) return;
  const granted = block.bytes.subarray(0, list.grant(block.bytes.length, block, 0));
  const bytes = asUtf8(granted);
  const exact = bytes === granted;
  if (granted.length < block.bytes.length)
    list.problem(block.part, block.place(granted.length, 0).offset, 'XMP is cut');
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  // Positions in re-coded text are not the file's: such fields stand where the whole packet does.
  const place: Place = exact ? (at, end) => [at, end - at] : () => [0, block.bytes.length];
  const reader = new XmpReader(list, block, place);
  list.xmlLeft -= walkXml(text, reader, list.xmlLeft);
  reader.end();
}

type Place = (at: number, end: number) => readonly [at: number, length: number];

/** XMP may also be UTF-16, told by its byte-order mark or by the NUL beside its first `<`. */
function asUtf8(bytes: Uint8Array): Uint8Array {
  const big = bytes[0] === 0 || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const little = bytes[1] === 0 || (bytes[0] === 0xff && bytes[1] === 0xfe);
  if (!big && !little) return bytes;
  return Buffer.from(new TextDecoder(big ? 'utf-16be' : 'utf-16le').decode(bytes), 'utf8');
}

class XmpReader implements XmlHandler {
  readonly #frames: Frame[] = [];
  readonly #namespaces = new Namespaces();
  /** Elements open beyond the depth that is read. */
  #beyond = 0;

  constructor(
    readonly list: FieldList,
    readonly block: Block,
    readonly place: Place,
  ) {}

  get done(): boolean {
    return this.list.full;
  }

  open(name: string, attributes: readonly XmlAttribute[], at: number): void {
    if (this.#frames.length >= maxDepth) {
      if (this.#beyond === 0) this.problem(at, 'elements nested too deeply');
      this.#beyond += 1;
      return;
    }
    if (!this.#namespaces.push(declarations(attributes))) this.problem(at, 'namespaces declared too deeply');
    const parent = this.#frames.at(-1);
    const frame = child(parent, this.#namespaces.canonical(utf8(name)), at, this.list.fields.length);
    if (parent?.role === 'property') parent.structured = true;
    this.#frames.push(this.#attributes(frame, attributes));
  }

  close(end: number): void {
    if (this.#beyond > 0) {
      this.#beyond -= 1;
      return;
    }
    const frame = this.#frames.pop();
    this.#namespaces.pop();
    if (frame?.role === 'property' && !frame.structured && frame.path !== '')
      this.#add(frame.path, frame.text.trim(), frame.at, end);
  }

  /**
   * The document is over: structures still open are dropped, finished items of an open list are not. The innermost goes
   * first: it begins behind the others, at a count of fields that their removal would make untrue.
   */
  end(): void {
    for (const { path, before, at } of this.#frames.toReversed()) {
      if (path !== '' && this.list.drop(before, ({ name }) => name.startsWith(`${path}/`)))
        this.problem(at, 'a structure without its end');
    }
  }

  text(raw: string): void {
    const frame = this.#frame();
    if (frame) frame.text += decoded(raw, maxValue + 1 - frame.text.length);
  }

  literal(raw: string): void {
    const frame = this.#frame();
    if (frame)
      frame.text += utf8(raw.slice(0, Math.max(0, longestUtf8 * (maxValue + 1 - frame.text.length))));
  }

  /** The property whose text is read, if any. */
  #frame(): Frame | undefined {
    const frame = this.#frames.at(-1);
    return this.#beyond === 0 && frame?.role === 'property' ? frame : undefined;
  }

  problem(at: number, detail: string): void {
    this.list.problem(this.block.part, this.block.place(this.place(at, at)[0], 0).offset, detail);
  }

  /** Attributes are properties in short form, or say what the element is. */
  #attributes(frame: Frame, attributes: readonly XmlAttribute[]): Frame {
    let role = frame.role;
    for (const attribute of attributes) {
      // An attribute without prefix belongs to no namespace and is no property.
      if (!attribute.name.includes(':') || attribute.name.startsWith('xmlns:')) continue;
      const name = this.#namespaces.canonical(utf8(attribute.name));
      const value = decoded(attribute.value, maxValue + 1);
      if ((name === 'rdf:resource' || name === ownValue) && frame.role === 'property') {
        frame.structured = true;
        this.#add(frame.path, value, attribute.at, attribute.end);
      } else if (name === 'rdf:parseType' && value === 'Resource' && frame.role === 'property') {
        role = 'node';
      } else if (!/^(rdf|xml):/.test(name) && frame.role !== 'rdf' && frame.role !== 'list') {
        if (frame.role === 'outer' && !toolkit.test(name)) continue;
        frame.structured = true;
        this.#add(join(frame.path, name), value, attribute.at, attribute.end);
      }
    }
    return role === frame.role ? frame : { ...frame, role };
  }

  #add(name: string, value: string, at: number, end: number): void {
    const [from, length] = this.place(at, end);
    this.list.add('xmp', name, value, this.block, from, length);
  }
}

function declarations(attributes: readonly XmlAttribute[]): ReadonlyMap<string, string> {
  const declared = new Map<string, string>();
  for (const { name, value } of attributes) {
    if (name === 'xmlns') declared.set('', value);
    else if (name.startsWith('xmlns:')) declared.set(name.slice(6), decodeEntities(value));
  }
  return declared;
}

/** What an element is, by what stands around it. */
function child(parent: Frame | undefined, name: string, at: number, before: number): Frame {
  const frame = (role: Role, path: string): Frame => ({
    role,
    path,
    at,
    before,
    text: '',
    structured: false,
    items: 0,
  });
  switch (parent?.role) {
    case undefined:
    case 'outer':
      return frame(name === 'rdf:RDF' ? 'rdf' : 'outer', '');
    case 'rdf':
      return frame('node', '');
    case 'list':
      parent.items += 1;
      return frame('property', `${parent.path}[${parent.items - 1}]`);
    case 'node':
      return frame('property', name === ownValue ? parent.path : join(parent.path, name));
    case 'property':
      if (lists.includes(name)) return frame('list', parent.path);
      if (name === 'rdf:Description') return frame('node', parent.path);
      return frame('property', join(parent.path, name));
  }
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}/${name}`);

/** Bytes that one unit of text may take: a reference is the longest. */
const longestUtf8 = 4;
const longestReference = 10;

/** The text that the document means, no more than `limit` units and a few; what is kept of a value ends there too. */
function decoded(raw: string, limit: number): string {
  return limit <= 0 ? '' : decodeEntities(utf8(raw.slice(0, longestReference * limit)), limit);
}

/** Text was taken one character per byte: here it becomes what its bytes spell. */
function utf8(text: string): string {
  return /[\x80-\xff]/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text;
}
