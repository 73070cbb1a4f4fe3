import { openArtifacts } from '../../src/artifacts/index.js';
import { isInapplicable } from '../../src/artifacts/maker.js';
import type { Metadata, MetadataField } from '../../src/artifacts/types.js';

/** The metadata of a file. */
export async function metadataOf(file: Uint8Array): Promise<Metadata> {
  const made = await openArtifacts(file, { maxPixels: 200_000_000 }).get('metadata');
  if (isInapplicable(made)) throw new Error(`Expected metadata but received "${made.inapplicable.en}"`);
  return made;
}

/** Names and values of one carrier's fields. */
export function valuesOf({ fields }: Metadata, carrier: MetadataField['carrier']): Record<string, string> {
  return Object.fromEntries(
    fields.filter((field) => field.carrier === carrier).map(({ name, value }) => [name, value]),
  );
}

/** The bytes at which a field is said to stand. */
export function bytesOf(file: Uint8Array, { offset, length }: MetadataField): string {
  return Buffer.from(file.subarray(offset, offset + length)).toString('latin1');
}
