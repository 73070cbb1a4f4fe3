/**
 * What a credential says about where its picture came from and which visible changes AI made to it.
 * Source types and actions are read as the C2PA conformance programme's local signals do (signal rubrics of
 * 2026-08-06): the inception action (`created`, `opened`) carries the origin, a set of mechanical actions
 * changes nothing that is seen, and any other action with an AI source type is a visible AI edit. A picture
 * opened from another one inherits that one's origin and edits. Left out: rubrics for the specification's
 * conformance itself.
 */
import type { CredentialAction, CredentialManifest } from '../../artifacts/types.js';

export type Origin =
  'captured' | 'wholly_ai' | 'partly_ai' | 'screen' | 'composite' | 'created_by_software' | 'unknown';

export interface CredentialStory {
  readonly origin: Origin;
  /** Visible changes made by AI. */
  readonly aiEdits: readonly CredentialAction[];
  /** Other visible changes. */
  readonly edits: readonly CredentialAction[];
  /** Titles of ingredients that were wholly or partly made by AI and placed into the picture. */
  readonly aiIngredients: readonly string[];
  /** The action that carries the origin; null where none does. */
  readonly inception: CredentialAction | null;
}

const aiTypes = new Set([
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
  'compositeSynthetic',
  'trainedAlgorithmicData',
]);

const origins: Readonly<Partial<Record<string, Origin>>> = {
  trainedAlgorithmicMedia: 'wholly_ai',
  trainedAlgorithmicData: 'wholly_ai',
  compositeWithTrainedAlgorithmicMedia: 'partly_ai',
  compositeSynthetic: 'partly_ai',
  digitalCapture: 'captured',
  computationalCapture: 'captured',
  screenCapture: 'screen',
  composite: 'composite',
  algorithmicMedia: 'created_by_software',
  digitalCreation: 'created_by_software',
  digitalArt: 'created_by_software',
};

const inceptions = new Set(['c2pa.created', 'c2pa.opened']);

/** Actions that change nothing a person would see, and placing, which its ingredient tells better. */
const unseen = new Set([
  'c2pa.converted',
  'c2pa.published',
  'c2pa.repackaged',
  'c2pa.transcoded',
  'c2pa.resized.proportional',
  'c2pa.enhanced',
  'c2pa.edited.metadata',
  'c2pa.watermarked',
  'c2pa.watermarked.bound',
  'c2pa.watermarked.unbound',
  'c2pa.redacted',
  'c2pa.placed',
]);

/** Reads the active manifest (the first) and, through what it was opened from, those before it. */
export function storyOf(manifests: readonly CredentialManifest[]): CredentialStory {
  const byLabel = new Map(manifests.map((manifest) => [manifest.label, manifest]));
  return follow(manifests[0], byLabel, new Set());
}

function follow(
  manifest: CredentialManifest,
  byLabel: ReadonlyMap<string, CredentialManifest>,
  seen: Set<string>,
): CredentialStory {
  seen.add(manifest.label);
  const ingredientOf = (label: string | null) =>
    label === null || seen.has(label) ? undefined : byLabel.get(label);
  const parentLabel = manifest.ingredients.find(({ relationship }) => relationship === 'parentOf')?.manifest;
  const parentManifest = ingredientOf(parentLabel ?? null);
  const parent = parentManifest && follow(parentManifest, byLabel, seen);

  const inception =
    manifest.actions.find(({ action, sourceType }) => inceptions.has(action) && sourceType in origins) ??
    null;
  const own = inception === null ? undefined : origins[inception.sourceType];
  const visible = manifest.actions.filter(({ action }) => !inceptions.has(action) && !unseen.has(action));
  const byAi = visible.filter(({ sourceType }) => aiTypes.has(sourceType));
  const placed = manifest.ingredients.flatMap(({ relationship, title, manifest: label }) => {
    const ingredient = relationship === 'parentOf' ? undefined : ingredientOf(label);
    return ingredient !== undefined && isAi(follow(ingredient, byLabel, seen)) ? [title] : [];
  });
  return {
    origin: own ?? parent?.origin ?? 'unknown',
    inception: inception ?? parent?.inception ?? null,
    aiEdits: [...(parent?.aiEdits ?? []), ...byAi],
    edits: [...(parent?.edits ?? []), ...visible.filter((action) => !byAi.includes(action))],
    aiIngredients: [...(parent?.aiIngredients ?? []), ...placed],
  };
}

function isAi({ origin, aiEdits }: CredentialStory): boolean {
  return origin === 'wholly_ai' || origin === 'partly_ai' || aiEdits.length > 0;
}
