/** The marks that the spoofs imitate, each where its writer puts it: here they weigh. */
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzers } from '../../../src/analyzers/index.js';
import { analyzeFile } from '../../support/analyze.js';
import { app, withSegments } from '../../support/build-jpeg.js';
import { withChunks } from '../../support/build-png.js';
import { ascii, pointer } from '../../support/build-tiff.js';
import {
  aigcText,
  aigcXmp,
  comment,
  exif,
  markTexts,
  sourceTypeXmp,
  textChunk,
  utf8,
  xmp,
} from '../../support/marks.js';
import { encodedJpeg, encoder } from '../../support/pictures.js';
import { signPhoto, sourceTypes } from '../../support/sign-photo.js';

const provenance = analyzers.filter(({ family }) => family === 'provenance');
let jpeg: Uint8Array;
let png: Uint8Array;

beforeAll(async () => {
  jpeg = await encodedJpeg();
  png = new Uint8Array(await encoder(64, 48).png().toBuffer());
});

const honest: readonly [string, () => Uint8Array | Promise<Uint8Array>][] = [
  ['the label in XMP', () => withSegments(jpeg, xmp(aigcXmp))],
  ['the label in PNG text', () => withChunks(png, textChunk('AIGC', aigcText))],
  ['the label in UserComment', () => withSegments(jpeg, exif(pointer(0x8769, [comment(aigcText)])))],
  ['the label in an APP segment', () => withSegments(jpeg, app(4, utf8(`AIGC${aigcText}`)))],
  ['the source type', () => withSegments(jpeg, xmp(sourceTypeXmp))],
  ['web UI settings', () => withChunks(png, textChunk('parameters', markTexts['web UI settings']))],
  ['a generator\u2019s name', () => withSegments(jpeg, exif(ascii(0x0131, 'Adobe Firefly')))],
  [
    'a credential',
    () =>
      signPhoto('image/jpeg', jpeg, [
        { action: 'c2pa.created', digitalSourceType: `${sourceTypes}trainedAlgorithmicMedia` },
      ]),
  ],
];

describe('the same marks in their places', () => {
  it.each(honest)('%s weighs', async (_, make) => {
    const file = await make();
    const analyses = await Promise.all(provenance.map((analyzer) => analyzeFile(analyzer, file)));
    expect(analyses.some((analysis) => analysis.status === 'scored' && analysis.score > 0)).toBe(true);
  });
});
