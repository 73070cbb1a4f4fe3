/**
 * The learned models that a scan runs. One folder holds them with manifest.json and the calibration.json that was fitted to their
 * scores; a platform that brings its own replaces the folder as a whole, so that no weight is taken from scores it was not fitted to.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { TouchstoneError } from '../domain/errors.js';
import { packageRoot } from '../root.js';

/** Every model that some analyzer runs. */
export const modelNames = ['edit-localiser', 'recapture', 'synthesis'] as const;
export type ModelName = (typeof modelNames)[number];

interface ModelEntry {
  readonly file: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  readonly version: number;
}

export interface ModelSet {
  /** Absolute. */
  readonly folder: string;
  readonly entries: Readonly<Record<ModelName, ModelEntry>>;
  /** Of each model: its version and the first digits of its hash. */
  readonly versions: Readonly<Record<string, string>>;
}

export const shippedModels = join(packageRoot, 'models');

const known = new Map<string, ModelSet>();

/** The models that a folder's manifest names, read once a process; the shipped ones by default. Throws CFG_MODEL. */
export function modelsIn(folder = shippedModels): ModelSet {
  const models = known.get(folder) ?? readModels(folder);
  known.set(folder, models);
  return models;
}

export function calibrationIn({ folder }: ModelSet): string {
  return join(folder, 'calibration.json');
}

/** Each field that is read, and how it has to look. */
const fields: Readonly<Record<keyof ModelEntry, (value: unknown) => boolean>> = {
  file: (value) => typeof value === 'string' && value !== '' && basename(value) === value,
  sha256: (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value),
  version: (value) => Number.isInteger(value),
};

function readModels(folder: string): ModelSet {
  const path = join(folder, 'manifest.json');
  const refuse = (detail: string) => new TouchstoneError('CFG_MODEL', `Models in ${path}: ${detail}`);
  let told: { models?: Readonly<Record<string, Partial<ModelEntry> | undefined>> } | null;
  try {
    told = JSON.parse(readFileSync(path, 'utf8')) as typeof told;
  } catch (thrown) {
    throw refuse(thrown instanceof Error ? thrown.message : String(thrown));
  }
  const entryOf = (name: ModelName): ModelEntry => {
    const entry = told?.models?.[name];
    for (const [field, isGood] of Object.entries(fields)) {
      if (!isGood(entry?.[field as keyof ModelEntry])) throw refuse(`Expected another ${field} for ${name}`);
    }
    return entry as ModelEntry;
  };
  const entries = modelNames.map((name) => [name, entryOf(name)] as const);
  return {
    folder,
    entries: Object.fromEntries(entries) as ModelSet['entries'],
    versions: Object.fromEntries(
      entries.map(([name, { version, sha256 }]) => [name, `${version}+${sha256.slice(0, 12)}`]),
    ),
  };
}

/** Bytes of a model, whose hash is the manifest's. Throws CFG_MODEL. */
export async function modelBytes({ folder, entries }: ModelSet, name: ModelName): Promise<Uint8Array> {
  const { file, sha256 } = entries[name];
  let bytes: Uint8Array;
  try {
    bytes = await readFile(join(folder, file));
  } catch (cause) {
    throw new TouchstoneError('CFG_MODEL', `model ${name}: it cannot be read`, { cause });
  }
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found === sha256) return bytes;
  throw new TouchstoneError('CFG_MODEL', `model ${name}: Expected SHA-256 ${sha256} but received ${found}`);
}
