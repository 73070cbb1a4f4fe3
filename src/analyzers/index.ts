import { aigcLabel } from './aigc-label.js';
import type { Analyzer } from './analyzer.js';
import { cameraConsistency } from './camera-consistency.js';
import { claimContext } from './claim-context.js';
import { contentCredentials } from './content-credentials.js';
import { copyMove } from './copy-move.js';
import { doubleCompression } from './double-compression.js';
import { editModel } from './edit-model.js';
import { editHistory } from './edit-history.js';
import { errorLevels } from './error-level.js';
import { fileTail } from './file-tail.js';
import { generatorMetadata } from './generator-metadata.js';
import { gridAnomaly } from './grid-anomaly.js';
import { noiseLevel } from './noise-level.js';
import { openWatermark } from './open-watermark.js';
import { quantisation } from './quantisation.js';
import { recaptureModel } from './recapture-model.js';
import { resampling } from './resampling.js';
import { synthesisModel } from './synthesis-model.js';
import { thumbnailAnalyzer } from './thumbnail.js';
import { visibleMark } from './visible-mark.js';

/** The registry: every analyzer, in the order of the report. */
// prettier-ignore
export const analyzers: readonly Analyzer[] = [
  contentCredentials,
  aigcLabel,
  generatorMetadata,
  visibleMark,
  openWatermark,
  editHistory,
  cameraConsistency,
  claimContext,
  fileTail,
  quantisation,
  thumbnailAnalyzer,
  errorLevels,
  gridAnomaly,
  doubleCompression,
  noiseLevel,
  resampling,
  copyMove,
  editModel,
  recaptureModel,
  synthesisModel,
];
