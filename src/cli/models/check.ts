import { calibrationIn, modelsIn } from '../../artifacts/models.js';
import { loadCalibration } from '../../calibration.js';
import type { Config } from '../../config.js';
import { openPool } from '../../pool/pool.js';
import { folderOf } from './folder.js';

/** Says of every model of a folder what it is, once it ran as in a scan. Rejects with CFG_MODEL or CFG_INVALID for what would not do. */
export async function runCheck(dir: string | undefined, config: Config): Promise<void> {
  const models = modelsIn(folderOf(dir ?? config.modelsDir));
  const { version, analyzers } = loadCalibration(calibrationIn(models));
  const { scanTimeoutMs: timeoutMs, scanMemoryBytes: memoryBytes, maxPixels } = config;
  const pool = openPool({ size: 1, timeoutMs, memoryBytes, maxPixels, modelsDir: models.folder });
  try {
    for (const { name, version, sizeBytes } of await pool.ask('models', new Uint8Array(), null)) {
      process.stdout.write(`${name} ${version}: ${(sizeBytes / 1e6).toFixed(1)} MB, keeps its contract\n`);
    }
  } finally {
    await pool.close();
  }
  process.stdout.write(`calibration ${version}: ${Object.keys(analyzers).join(', ')}\n`);
}
