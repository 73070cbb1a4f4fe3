import type { Kind } from '../../domain/verdict.js';

/**
 * IPTC's digital source types that speak of machine learning, and the kind each declares. Types of
 * cameras, scans, screens and plain software (`digitalCapture`, `softwareImage` ...) are in no row.
 */
export const sourceTypePrefix = /^https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\//;

export const aiSourceTypes: Readonly<Record<string, Kind>> = {
  trainedAlgorithmicMedia: 'ai_generated',
  compositeWithTrainedAlgorithmicMedia: 'ai_edited',
  compositeSynthetic: 'ai_edited',
};
