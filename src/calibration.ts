import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TouchstoneError } from './domain/errors.js';
import { checkCalibration, type Calibration } from './fusion/calibration.js';
import { packageRoot } from './root.js';

/** Reads and checks the shipped calibration, or another at `path`. Throws CFG_INVALID. */
export function loadCalibration(path = join(packageRoot, 'models', 'calibration.json')): Calibration {
  let calibration: Calibration;
  try {
    calibration = JSON.parse(readFileSync(path, 'utf8')) as Calibration;
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : String(thrown);
    throw new TouchstoneError('CFG_INVALID', `Calibration in ${path}: ${detail}`);
  }
  checkCalibration(calibration);
  return calibration;
}
