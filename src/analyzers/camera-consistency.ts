import { defineAnalyzer } from './analyzer.js';
import {
  makeOf,
  makerNoteCheck,
  sizeCheck,
  structureCheck,
  timeChecks,
  type CameraFile,
} from './camera/checks.js';
import { fineTimeChecks } from './camera/fine-times.js';
import { stateOf } from './camera/state.js';

/**
 * Whether a file that names a camera hangs together as that camera's own: size noted against pixels,
 * structure, maker's notes, times against each other. A file that names none is recognised as what it
 * most likely is and weighs nothing.
 * Score: 1 - 0.7^n for n conflicts; 0 where nothing conflicts.
 */
export const cameraConsistency = defineAnalyzer({
  id: 'camera-consistency',
  version: 2,
  family: 'structure',
  title: { en: 'Camera data against the file', zh: '相机信息与文件比对' },
  sources: [
    'Exif 3.0, sections 4.6.5 and 4.6.8',
    'Habits of 246 camera originals of public sets, see docs/provenance.md',
  ],
  needs: ['container', 'probe', 'metadata'],
  timeoutMs: 1_000,
  required: false,
  analyze(file: CameraFile) {
    if (makeOf(file.metadata) === undefined) return { status: 'informative', findings: [stateOf(file)] };
    const findings = [
      sizeCheck(file),
      structureCheck(file),
      makerNoteCheck(file),
      ...timeChecks(file),
      ...fineTimeChecks(file),
    ].filter((finding) => finding !== null);
    return { status: 'scored', score: 1 - 0.7 ** findings.length, findings };
  },
});
