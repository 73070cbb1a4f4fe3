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
import { habitCheck } from './camera/structure.js';

/**
 * Whether a file that names a camera hangs together as that camera's own: size noted against pixels,
 * structure, maker's notes, times against each other. A file that names none is recognised as what it
 * most likely is and weighs nothing.
 * Score: 1 - 0.7^n for n conflicts; 0 where nothing conflicts. A structure unlike other originals of the camera is told
 * beside them and does not count: honest photos are saved again as often as forged ones.
 */
export const cameraConsistency = defineAnalyzer({
  id: 'camera-consistency',
  version: 4,
  family: 'structure',
  title: { en: 'Camera data against the file', zh: '相机信息与文件比对' },
  sources: [
    'Exif 3.0, sections 4.6.5 and 4.6.8',
    'Habits of camera originals of public sets, see docs/provenance.md',
  ],
  needs: ['bytes', 'container', 'probe', 'metadata'],
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
    const score = 1 - 0.7 ** findings.length;
    const habit = habitCheck(file);
    return { status: 'scored', score, findings: habit ? [...findings, habit] : findings };
  },
});
