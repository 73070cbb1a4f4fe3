import { defineAnalyzer } from './analyzer.js';
import { editStepMarks } from './marks/edit-steps.js';
import { editorSoftwareMarks } from './marks/editor-software.js';
import { historyMarks } from './marks/history.js';
import { judged } from './marks/verdict.js';

/**
 * What editors leave behind: their name in a software field, the history of saves, retouched and masked
 * areas, layers and pasted documents, Photoshop's resources. A phone's firmware string is no editor.
 * Score .6: a program made to change what is seen, or a recorded change of pixels; .3: a program for
 * light, colour and crop, or a mere export. Otherwise informative.
 */
export const editHistory = defineAnalyzer({
  id: 'edit-history',
  version: 2,
  family: 'provenance',
  title: { en: 'Editing history in the metadata', zh: '元数据中的编辑记录' },
  sources: [
    'XMP specification part 2, xmpMM and stEvt',
    'Adobe Photoshop File Formats Specification, image resources',
    'Exif 3.0, section 4.6.5 (Software)',
  ],
  needs: ['metadata'],
  timeoutMs: 2_000,
  required: false,
  analyze: ({ metadata: { fields } }) =>
    judged([...editorSoftwareMarks(fields), ...editStepMarks(fields), ...historyMarks(fields)]),
});
