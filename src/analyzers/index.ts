import type { Analyzer } from './analyzer.js';
import { contentCredentials } from './content-credentials.js';
import { metadataHistory } from './metadata-history.js';
import { quantisation } from './quantisation.js';

/** The registry: every analyzer, in the order of the report. */
export const analyzers: readonly Analyzer[] = [contentCredentials, metadataHistory, quantisation];
