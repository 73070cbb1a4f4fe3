import type { Maker } from './maker.js';
import { claimMaker } from './make-claim.js';
import { containerMaker } from './make-container.js';
import { digestMaker } from './make-digest.js';
import { contentCredentialsMaker } from './make-content-credentials.js';
import { earlierSaveMaker } from './make-earlier-save.js';
import { editLogitsMaker } from './make-edit-logits.js';
import { hiddenTextMaker } from './make-hidden-text.js';
import { jpegCoefficientsMaker } from './make-jpeg-coefficients.js';
import { jpegStructureMaker } from './make-jpeg-structure.js';
import { metadataMaker } from './make-metadata.js';
import { probeMaker } from './make-probe.js';
import { rasterMaker } from './make-raster.js';
import { recaptureTilesMaker } from './make-recapture-tiles.js';
import { recompressedMaker } from './make-recompressed.js';
import { synthesisLogitMaker } from './make-synthesis-logit.js';
import { thumbnailMaker } from './make-thumbnail.js';
import type { ArtifactName } from './types.js';

/** Who makes what; `bytes` are given, everything else follows from them. */
export const makers: { readonly [K in Exclude<ArtifactName, 'bytes'>]: Maker<K> } = {
  digest: digestMaker,
  probe: probeMaker,
  container: containerMaker,
  raster: rasterMaker,
  metadata: metadataMaker,
  jpegStructure: jpegStructureMaker,
  jpegCoefficients: jpegCoefficientsMaker,
  earlierSave: earlierSaveMaker,
  thumbnail: thumbnailMaker,
  recompressed: recompressedMaker,
  contentCredentials: contentCredentialsMaker,
  hiddenText: hiddenTextMaker,
  recaptureTiles: recaptureTilesMaker,
  editLogits: editLogitsMaker,
  synthesisLogit: synthesisLogitMaker,
  claim: claimMaker,
};

export const artifactNames = Object.keys(makers) as (keyof typeof makers)[];
