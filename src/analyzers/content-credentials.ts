import type { ContentCredentials } from '../artifacts/types.js';
import type { Analysis } from '../domain/analysis.js';
import { defineAnalyzer } from './analyzer.js';
import { brokenIngredient, signedBy, toldBy, unusable } from './credentials/findings.js';
import { storyOf, type CredentialStory } from './credentials/origin.js';

/**
 * Failures that leave what was signed in force and only the signer unproven: nobody vouches for the
 * certificate, it has run out since without a trusted time stamp, or it is not made for this purpose.
 */
const soft = new Set([
  'signingCredential.untrusted',
  'signingCredential.expired',
  'signingCredential.invalid',
]);
/** What concerns only somebody's identity attached beside the signature (CAWG), or only the time of signing. */
const aside = /^(cawg|timeStamp)\./;

/**
 * Reads the file's content credentials. They count only where signature and file fit together; a
 * credential moved to another picture, or one whose picture changed, is told and weighs nothing.
 * Score 1: AI made or changed the picture, by a fitting signature; .6: other editing steps; 0: taken by a
 * camera, unedited, the signer trusted and the pixels the signed ones. Anything else is informative.
 */
export const contentCredentials = defineAnalyzer({
  id: 'content-credentials',
  version: 2,
  family: 'provenance',
  title: { en: 'Content credentials (C2PA)', zh: '内容凭证（C2PA）' },
  sources: [
    'C2PA technical specification 2.2, sections 13, 15 and 18',
    'C2PA conformance programme, local signal rubrics of 2026-08-06',
    'IPTC NewsCodes, Digital Source Type',
  ],
  needs: ['contentCredentials'],
  timeoutMs: 2_000,
  required: true,
  analyze: ({ contentCredentials: credentials }) => judge(credentials),
});

function judge(credentials: ContentCredentials): Analysis {
  const [active] = credentials.manifests;
  const hard = credentials.failures.filter(({ code }) => !soft.has(code) && !aside.test(code));
  const ownHard = hard.filter(({ ofIngredient }) => !ofIngredient).map(({ code }) => code);
  const fits = credentials.signatureIntact && credentials.bytesIntact && ownHard.length === 0;
  if (credentials.presence !== 'embedded' || !fits || credentials.manifests.length === 0) {
    return { status: 'informative', findings: [unusable(credentials, ownHard)] };
  }
  // A broken ingredient tells nothing of the picture's origin; the active manifest still speaks for itself.
  const story = storyOf(hard.length === 0 ? credentials.manifests : [active]);
  const codes = hard.map(({ code }) => code);
  const findings = [
    ...toldBy(credentials, story),
    ...(codes.length > 0 ? [brokenIngredient(credentials, codes)] : []),
    signedBy(credentials, active),
  ];
  const score = scoreOf(credentials, story);
  return score === null ? { status: 'informative', findings } : { status: 'scored', score, findings };
}

function scoreOf({ state }: ContentCredentials, story: CredentialStory): number | null {
  if (story.origin === 'wholly_ai' || story.origin === 'partly_ai' || story.aiEdits.length > 0) return 1;
  if (story.aiIngredients.length > 0 || story.origin === 'composite' || story.edits.length > 0) return 0.6;
  return story.origin === 'captured' && state === 'trusted' ? 0 : null;
}
