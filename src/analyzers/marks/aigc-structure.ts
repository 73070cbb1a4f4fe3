import type { MetadataField } from '../../artifacts/types.js';

/** A label written in XMP as a structure: each of its members a property in the label's own namespace. */
export interface AigcStructure {
  /** Where it is shown to stand: its `Label`, or whichever member comes first. */
  readonly field: MetadataField;
  /** By name as GB 45438-2025, annex E, has it, in whatever case the writer chose. */
  readonly members: Readonly<Record<string, string>>;
}

const member =
  /^(TC260:AIGC(?:\[\d+\])?)\/TC260:(Label|ContentProducer|ProduceID|ReservedCode[12]|ContentPropagator|PropagateID)$/i;

/**
 * The structures among the fields of one file, in its order. A member that comes again begins another one. What stands
 * beside a text of the label's own property qualifies that text (XMP specification part 1, 7.8) and is no label.
 */
export function aigcStructures(fields: readonly MetadataField[]): AigcStructure[] {
  const texts = new Set(fields.filter(({ carrier }) => carrier === 'xmp').map(({ name }) => name));
  const found: { key: string; names: Set<string>; fields: MetadataField[] }[] = [];
  for (const field of fields) {
    const named = field.carrier === 'xmp' ? member.exec(field.name) : null;
    if (named === null || texts.has(named[1])) continue;
    const [, path, name] = named;
    const key = `${field.part} ${path}`;
    const folded = name.toLowerCase();
    let last = found.at(-1);
    if (last?.key !== key || last.names.has(folded)) {
      last = { key, names: new Set(), fields: [] };
      found.push(last);
    }
    last.names.add(folded);
    last.fields.push(field);
  }
  return found.map(({ fields: own }) => ({
    field: own.find(({ name }) => /\/TC260:Label$/i.test(name)) ?? own[0],
    members: Object.fromEntries(own.map(({ name, value }) => [name.slice(name.lastIndexOf(':') + 1), value])),
  }));
}
