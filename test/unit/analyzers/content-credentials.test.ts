import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentCredentials } from '../../../src/analyzers/content-credentials.js';
import { readContentCredentials } from '../../../src/artifacts/c2pa.js';
import { openArtifacts } from '../../../src/artifacts/index.js';
import type { ContentCredentials } from '../../../src/artifacts/types.js';
import type { Trust } from '../../../src/artifacts/trust.js';
import { calm, findingsOf } from '../../support/analysis.js';
import { heic } from '../../support/heic.js';
import { signPhoto, sourceTypes, testTrust, type SignedAction } from '../../support/sign-photo.js';

let photo: Uint8Array;
let other: Uint8Array;

beforeAll(async () => {
  const grey = (background: string) =>
    sharp({ create: { width: 160, height: 120, channels: 3, background } })
      .jpeg()
      .toBuffer();
  photo = await grey('#8a8a8a');
  other = await grey('#3c6090');
});

const untrusting: Trust = { ...testTrust, lists: [] };

async function credentialsOf(bytes: Uint8Array, trust = testTrust): Promise<ContentCredentials> {
  const source = openArtifacts(bytes, { maxPixels: 1e6 });
  const [container, metadata] = await Promise.all([source.get('container'), source.get('metadata')]);
  if ('inapplicable' in container || 'inapplicable' in metadata) throw new Error('Expected a JPEG');
  const read = await readContentCredentials(bytes, container, metadata, trust);
  if ('inapplicable' in read) throw new Error(`Expected credentials but received: ${read.inapplicable.en}`);
  return read;
}

async function judge(bytes: Uint8Array, trust = testTrust) {
  const credentials = await credentialsOf(bytes, trust);
  const analysis = await contentCredentials.analyze({ contentCredentials: credentials }, calm);
  return { analysis, codes: findingsOf(analysis).map(({ code }) => code) };
}

const created = (type: string): SignedAction => ({
  action: 'c2pa.created',
  digitalSourceType: sourceTypes + type,
});
const action = (name: string, type?: string): SignedAction => ({
  action: name,
  ...(type !== undefined && { digitalSourceType: sourceTypes + type }),
});

const told: readonly [string, SignedAction[], number | null, string][] = [
  ['wholly AI', [created('trainedAlgorithmicMedia')], 1, 'provenance.c2pa.aiGenerated'],
  ['partly AI', [created('compositeWithTrainedAlgorithmicMedia')], 1, 'provenance.c2pa.aiComposite'],
  ['a synthetic composite', [created('compositeSynthetic')], 1, 'provenance.c2pa.aiComposite'],
  ['a camera', [created('digitalCapture')], 0, 'provenance.c2pa.captured'],
  ['a phone', [created('computationalCapture'), action('c2pa.converted')], 0, 'provenance.c2pa.captured'],
  ['a screen', [created('screenCapture')], null, 'provenance.c2pa.screen'],
  ['a composite', [created('composite')], 0.6, 'provenance.c2pa.composite'],
  [
    'a camera, then an AI edit',
    [created('digitalCapture'), action('c2pa.edited', 'compositeWithTrainedAlgorithmicMedia')],
    1,
    'provenance.c2pa.aiEdited',
  ],
  [
    'a camera, then an edit by hand',
    [created('digitalCapture'), action('c2pa.drawing')],
    0.6,
    'provenance.c2pa.edited',
  ],
  [
    'a camera and mechanical steps only',
    [created('digitalCapture'), action('c2pa.watermarked.unbound'), action('c2pa.enhanced')],
    0,
    'provenance.c2pa.captured',
  ],
];

describe('content-credentials', () => {
  it.each(told)('reads %s', async (_, actions, score, code) => {
    const { analysis, codes } = await judge(await signPhoto('image/jpeg', photo, actions));
    expect(codes).toContain(code);
    expect(codes).toContain('provenance.c2pa.signer');
    if (score === null) expect(analysis.status).toBe('informative');
    else expect(analysis).toMatchObject({ status: 'scored', score });
    for (const { basis, places } of findingsOf(analysis)) {
      expect(basis).toBe('signed_and_trusted');
      expect(places).toMatchObject([{ at: 'bytes', part: 'APP11' }]);
    }
  });

  it.each([
    ['image/heic', () => Promise.resolve(heic)],
    ['image/avif', async () => sharp(photo).avif().toBuffer()],
  ] as const)('reads a whole file of %s, and sees its pixels changed', async (format, make) => {
    const signed = await signPhoto(format, await make(), [created('trainedAlgorithmicMedia')]);
    const report = async (bytes: Uint8Array) => {
      const credentials = await openArtifacts(bytes, { maxPixels: 1e6, trust: testTrust }).get(
        'contentCredentials',
      );
      if ('inapplicable' in credentials) throw new Error(credentials.inapplicable.en);
      return contentCredentials.analyze({ contentCredentials: credentials }, calm);
    };
    const whole = await report(signed);
    expect(whole).toMatchObject({ status: 'scored', score: 1 });
    expect(findingsOf(whole)).toMatchObject([
      {
        code: 'provenance.c2pa.aiGenerated',
        basis: 'signed_and_trusted',
        places: [{ at: 'bytes', part: 'uuid' }],
      },
      { code: 'provenance.c2pa.signer' },
    ]);
    const changed = Uint8Array.from(signed);
    changed[changed.length - 9] ^= 0xff;
    const altered = await report(changed);
    expect(altered.status).toBe('informative');
    expect(findingsOf(altered).map(({ code }) => code)).toEqual(['provenance.c2pa.pixelsChanged']);
  });

  it('believes a camera only where the signer is trusted, and AI from anybody', async () => {
    const camera = await judge(await signPhoto('image/jpeg', photo, [created('digitalCapture')]), untrusting);
    expect(camera.analysis.status).toBe('informative');
    const ai = await judge(
      await signPhoto('image/jpeg', photo, [created('trainedAlgorithmicMedia')]),
      untrusting,
    );
    expect(ai.analysis).toMatchObject({ status: 'scored', score: 1, findings: [{ basis: 'signed' }, {}] });
  });

  it('says that the file changed after signing, and uses nothing of what was signed', async () => {
    for (const type of ['digitalCapture', 'trainedAlgorithmicMedia']) {
      const signed = Uint8Array.from(await signPhoto('image/jpeg', photo, [created(type)]));
      signed[signed.length - 10] ^= 0xff;
      const { analysis, codes } = await judge(signed);
      expect(analysis.status).toBe('informative');
      expect(codes).toEqual(['provenance.c2pa.pixelsChanged']);
    }
  });

  it('gives a credential moved to another picture nothing', async () => {
    const signed = await signPhoto('image/jpeg', photo, [created('digitalCapture')]);
    const { part, offset, length } = await credentialsOf(signed);
    expect(part).toBe('APP11');
    const moved = Buffer.concat([
      other.subarray(0, 2),
      signed.subarray(offset, offset + length),
      other.subarray(2),
    ]);
    const { analysis, codes } = await judge(moved);
    expect(analysis.status).toBe('informative');
    expect(codes).toEqual(['provenance.c2pa.pixelsChanged']);
  });

  it('calls a credential broken whose signature does not hold', async () => {
    const signed = Buffer.from(await signPhoto('image/jpeg', photo, [created('digitalCapture')]));
    signed[signed.indexOf('Touchstone test camera') + 1] ^= 1;
    const { analysis, codes } = await judge(signed);
    expect(analysis.status).toBe('informative');
    expect(codes).toEqual(['provenance.c2pa.broken']);
  });

  const ai = () => signPhoto('image/jpeg', other, [created('trainedAlgorithmicMedia')], { note: 'private' });
  const camera = () => signPhoto('image/jpeg', photo, [created('digitalCapture')]);
  const opened = { action: 'c2pa.opened', of: ['before'] };
  const parent = async (made: Promise<Uint8Array>) => [
    { relationship: 'parentOf', title: 'before', photo: await made } as const,
  ];

  it.each(['c2pa.actions', 'c2pa.actions.v2'])('reads actions under the name %s', async (actionsLabel) => {
    const signed = await signPhoto('image/jpeg', photo, [created('trainedAlgorithmicMedia')], {
      actionsLabel,
    });
    expect((await judge(signed)).codes).toEqual(['provenance.c2pa.aiGenerated', 'provenance.c2pa.signer']);
  });

  it('follows a picture to the one that it was opened from', async () => {
    const edited = await signPhoto('image/jpeg', photo, [opened, action('c2pa.color_adjustments')], {
      ingredients: await parent(camera()),
    });
    expect(await judge(edited)).toMatchObject({
      analysis: { status: 'scored', score: 0.6 },
      codes: ['provenance.c2pa.captured', 'provenance.c2pa.edited', 'provenance.c2pa.signer'],
    });
    const kept = await signPhoto('image/jpeg', photo, [opened], { ingredients: await parent(ai()) });
    expect(await judge(kept)).toMatchObject({
      analysis: { status: 'scored', score: 1 },
      codes: ['provenance.c2pa.aiGenerated', 'provenance.c2pa.signer'],
    });
  });

  it('tells a picture made by AI that was placed into a photo', async () => {
    const placed = { action: 'c2pa.placed', of: ['crack'] };
    const signed = await signPhoto('image/jpeg', photo, [created('digitalCapture'), placed], {
      ingredients: [{ relationship: 'componentOf', title: 'crack', photo: await ai() }],
    });
    const { analysis, codes } = await judge(signed);
    expect(analysis).toMatchObject({ status: 'scored', score: 0.6 });
    expect(codes).toContain('provenance.c2pa.aiIngredient');
    expect(findingsOf(analysis)[1].values['titles']).toBe('crack');
  });

  it('uses nothing of an ingredient whose credential does not hold', async () => {
    const broken = Buffer.from(await ai());
    broken[broken.indexOf('Touchstone test camera') + 1] ^= 1;
    const signed = await signPhoto('image/jpeg', photo, [opened], {
      ingredients: await parent(Promise.resolve(broken)),
    });
    const { analysis, codes } = await judge(signed);
    expect(analysis.status).toBe('informative');
    expect(codes).toEqual(['provenance.c2pa.ingredientBroken', 'provenance.c2pa.signer']);
  });

  it('inherits no camera from a credential of other pixels, however often it is opened again', async () => {
    const altered = Uint8Array.from(await camera());
    altered[altered.length - 10] ^= 0xff;
    let signed: Uint8Array = altered;
    for (const times of [1, 2]) {
      signed = await signPhoto('image/jpeg', photo, [opened], {
        ingredients: await parent(Promise.resolve(signed)),
      });
      const { analysis, codes } = await judge(signed);
      expect(analysis.status, `opened ${times} times`).toBe('informative');
      expect(codes).toEqual(['provenance.c2pa.ingredientBroken', 'provenance.c2pa.signer']);
    }
  });

  it('takes a redacted assertion of an ingredient for no editing step and no fault', async () => {
    const before = await ai();
    const [{ label }] = (await credentialsOf(before)).manifests;
    const signed = await signPhoto('image/jpeg', photo, [opened], {
      ingredients: await parent(Promise.resolve(before)),
      redactions: [`self#jumbf=/c2pa/${label}/c2pa.assertions/org.example.note`],
    });
    expect((await judge(signed)).codes).toEqual(['provenance.c2pa.aiGenerated', 'provenance.c2pa.signer']);
  });

  it('lets no false identity beside the signature (CAWG) take the credential\u2019s force', async () => {
    const signed = await signPhoto('image/jpeg', photo, [created('trainedAlgorithmicMedia')], {
      falseIdentity: true,
    });
    const { analysis, codes } = await judge(signed);
    expect(analysis).toMatchObject({ status: 'scored', score: 1 });
    expect(codes).toEqual(['provenance.c2pa.aiGenerated', 'provenance.c2pa.signer']);
    const [, signer] = findingsOf(analysis);
    expect(signer).toMatchObject({ basis: 'signed', values: { notes: 'cawg.x509.signature.mismatch' } });
    const taken = await signPhoto('image/jpeg', photo, [created('digitalCapture')], { falseIdentity: true });
    expect((await judge(taken)).analysis.status).toBe('informative');
  });

  it('trusts no certificate that ran out without a time stamp, and still believes AI', async () => {
    const expired = { certificate: 'expired' } as const;
    const made = await judge(
      await signPhoto('image/jpeg', photo, [created('trainedAlgorithmicMedia')], expired),
    );
    expect(made.analysis).toMatchObject({ status: 'scored', score: 1, findings: [{ basis: 'signed' }, {}] });
    expect(findingsOf(made.analysis)[1].values['notes']).toContain('signingCredential.expired');
    const taken = await judge(await signPhoto('image/jpeg', photo, [created('digitalCapture')], expired));
    expect(taken.analysis.status).toBe('informative');
  });

  it('goes by the credential in the file where another is said to lie elsewhere, and by none where it is alone', async () => {
    const remote = 'http://127.0.0.1:9/manifest';
    const both = await signPhoto('image/jpeg', photo, [created('trainedAlgorithmicMedia')], { remote });
    expect((await judge(both)).codes).toEqual(['provenance.c2pa.aiGenerated', 'provenance.c2pa.signer']);
    const alone = await signPhoto('image/jpeg', photo, [created('trainedAlgorithmicMedia')], {
      remote,
      embedded: false,
    });
    const { analysis, codes } = await judge(alone);
    expect(analysis.status).toBe('informative');
    expect(codes).toEqual(['provenance.c2pa.remote']);
    expect(findingsOf(analysis)[0].values['address']).toBe(remote);
  });

  it('names the list by which a signer is trusted', async () => {
    const { analysis } = await judge(await camera());
    const signer = findingsOf(analysis).find(({ code }) => code === 'provenance.c2pa.signer');
    expect(signer?.values['list']).toBe('test list');
    expect(signer?.text.en).toContain('test list');
    expect(signer?.text.zh).toContain('测试列表');
  });

  it('survives any damage to a manifest', async () => {
    const signed = await signPhoto('image/jpeg', photo, [created('digitalCapture')]);
    const { offset, length } = await credentialsOf(signed);
    for (let at = 24; at < length; at += 211) {
      const bytes = Uint8Array.from(signed);
      bytes[offset + at] ^= 0x55;
      const { analysis } = await judge(bytes);
      // Only bytes that no hash covers, the envelope's padding, may change and leave the rest in force.
      if (analysis.status === 'scored') expect(analysis.score).toBe(0);
    }
  });
});
