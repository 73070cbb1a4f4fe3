import { defineAnalyzer } from './analyzer.js';
import { aigcLabelMarks } from './marks/aigc-label.js';
import { editStepMarks } from './marks/edit-steps.js';
import { generatorTextMarks } from './marks/generator-text.js';
import { levels } from './marks/mark.js';
import { softwareMarks } from './marks/software.js';
import { sourceTypeMarks } from './marks/source-type.js';

const readers = [aigcLabelMarks, sourceTypeMarks, generatorTextMarks, softwareMarks, editStepMarks];

/** More marks than this add nothing a person would read. */
const mostFindings = 24;

/**
 * Traces of editors and AI tools in EXIF, XMP, IPTC, Photoshop resources and PNG text. A mark counts only
 * in the field where its writer puts it; the same string in a comment or after the picture's end is none.
 * The score is that of the strongest mark: 1 the file declares AI, .8 it declares suspicion of AI, .6 an
 * editor or recorded retouching, .3 a program for light, colour and crop, 0 nothing.
 */
export const metadataHistory = defineAnalyzer({
  id: 'metadata-history',
  version: 1,
  family: 'provenance',
  title: 'Traces of editors and AI tools in the metadata',
  sources: [
    'XMP specification part 2, xmpMM and stEvt',
    'IPTC Photo Metadata 2025.1, Digital Source Type',
    'GB 45438-2025, implicit label',
  ],
  needs: ['metadata'],
  timeoutMs: 2_000,
  required: false,
  analyze({ metadata: { fields } }) {
    if (fields.length === 0) {
      return {
        status: 'not_applicable',
        reason: 'The file carries no metadata; chat apps remove it, so this proves nothing.',
      };
    }
    const marks = readers
      .flatMap((read) => read(fields))
      .sort((a, b) => levels[b.level] - levels[a.level])
      .slice(0, mostFindings);
    const score = Math.max(0, ...marks.map((found) => levels[found.level]));
    return { status: 'scored', score, findings: marks.map((found) => found.finding) };
  },
});
