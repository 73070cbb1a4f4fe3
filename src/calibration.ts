import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCalibration, type Calibration } from './fusion/calibration.js';
import { packageRoot } from './root.js';

/** Reads and checks the shipped calibration, or another at `path`. Throws CFG_INVALID. */
export function loadCalibration(path = join(packageRoot, 'models', 'calibration.json')): Calibration {
  const calibration = JSON.parse(readFileSync(path, 'utf8')) as Calibration;
  checkCalibration(calibration);
  return calibration;
}
