/** From the C2PA library's JSON to what the analyzers read. Whatever is missing or oddly typed reads as absent. */
import type { ContentCredentials, CredentialAction, CredentialFailure, CredentialManifest } from './types.js';

type Json = Readonly<Record<string, unknown>>;
type Report = Omit<ContentCredentials, 'part' | 'offset' | 'length' | 'trustedBy'>;

/** Manifests looked at; a long history repeats itself, and the file must not decide how long we read. */
const maxManifests = 32;

export function readManifestStore(value: unknown): Report {
  const store = object(value);
  const active = text(store.active_manifest);
  const all = object(store.manifests);
  const others = Object.keys(all).filter((label) => label !== active);
  const labels = (active === '' ? others : [active, ...others]).slice(0, maxManifests);
  const results = object(store.validation_results);
  const own = object(results.activeManifest);
  const passed = codes(own.success);
  const failed = codes(own.failure);
  return {
    presence: 'embedded',
    detail: '',
    state: stateOf(text(store.validation_state)),
    failures: failuresOf(
      failed,
      results,
      labels.map((label) => object(all[label])),
    ),
    signatureIntact: passed.includes('claimSignature.validated'),
    bytesIntact:
      passed.some((code) => /^assertion\.(data|boxes|bmff)Hash\.match$/.test(code)) &&
      !failed.some((code) => /^assertion\.(data|boxes|bmff)Hash\./.test(code)),
    manifests: labels.map((label) => readManifest(label, object(all[label]))),
  };
}

function stateOf(state: string): ContentCredentials['state'] {
  return state === 'Trusted' ? 'trusted' : state === 'Valid' ? 'valid' : 'invalid';
}

/**
 * Failures of this file's own manifest, then those that ingredients brought along, its own or those of earlier ones. What was
 * wrong when an ingredient was taken in stands with the ingredient: under `validation_status` before its version 3, since
 * then under `validation_results`; only what changed later is a delta.
 */
function failuresOf(own: string[], results: Json, manifests: readonly Json[]): CredentialFailure[] {
  const deltas = list(results.ingredientDeltas).flatMap((delta) =>
    codes(object(object(delta).validationDeltas).failure),
  );
  const stated = manifests
    .flatMap((manifest) => list(manifest.ingredients))
    .map(object)
    .flatMap(({ validation_status: status, validation_results: told }) => [
      ...codes(status),
      ...codes(object(object(told).activeManifest).failure),
    ]);
  const unique = (found: string[]) => [...new Set(found)];
  return [
    ...unique(own).map((code) => ({ code, ofIngredient: false })),
    ...unique([...deltas, ...stated]).map((code) => ({ code, ofIngredient: true })),
  ];
}

function readManifest(label: string, manifest: Json): CredentialManifest {
  const signature = object(manifest.signature_info);
  return {
    label,
    generator: generatorOf(manifest),
    signer: text(signature.issuer),
    signerName: text(signature.common_name),
    signedAt: text(signature.time),
    actions: list(manifest.assertions)
      .map(object)
      .filter((assertion) => /^c2pa\.actions(\.v2)?(__\d+)?$/.test(text(assertion.label)))
      .flatMap((assertion) => list(object(assertion.data).actions).map(readAction)),
    ingredients: list(manifest.ingredients)
      .map(object)
      .map((ingredient) => ({
        title: text(ingredient.title),
        relationship: text(ingredient.relationship),
        manifest: text(ingredient.active_manifest) || null,
      })),
  };
}

function generatorOf(manifest: Json): string {
  const [info] = list(manifest.claim_generator_info);
  const { name, version } = object(info);
  return (
    [text(name), text(version)].filter((part) => part !== '').join(' ') || text(manifest.claim_generator)
  );
}

function readAction(value: unknown): CredentialAction {
  const action = object(value);
  const agent = action.softwareAgent;
  const { name, version } = object(agent);
  return {
    action: text(action.action),
    sourceType: text(action.digitalSourceType).split('/').at(-1) ?? '',
    software: text(agent) || [text(name), text(version)].filter((part) => part !== '').join(' '),
    description: text(action.description) || text(object(action.parameters).description),
    when: text(action.when),
  };
}

function codes(value: unknown): string[] {
  return list(value).map((entry) => text(object(entry).code));
}

function object(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
