import type { Analyzer } from './analyzer.js';
import { contentCredentials } from './content-credentials.js';
import { errorLevels } from './error-level.js';
import { metadataHistory } from './metadata-history.js';
import { quantisation } from './quantisation.js';
import { thumbnailAnalyzer } from './thumbnail.js';

/** The registry: every analyzer, in the order of the report. */
// prettier-ignore
export const analyzers: readonly Analyzer[] = [
  contentCredentials,
  metadataHistory,
  quantisation,
  thumbnailAnalyzer,
  errorLevels,
];
