import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderMap } from '../artifacts/draw-map.js';
import { toTouchstoneError } from '../domain/errors.js';
import { fusedMapName, type ScanResult } from '../domain/report.js';
import type { ScanPool } from '../pool/pool.js';

/**
 * Writes `NAME.ANALYZER.png` for every map, see-through, to lie over the photo as it is shown; and
 * `NAME.overlay.png`, the photo itself with the fused map over it. Answers with what stood in the way of the
 * overlay, null where nothing did.
 */
export async function writeMaps(
  folder: string,
  name: string,
  bytes: Uint8Array,
  { report, maps }: ScanResult,
  pool: ScanPool,
): Promise<string | null> {
  const { width, height, orientation } = report.subject;
  if (width === null || height === null) return null;
  await mkdir(folder, { recursive: true });
  const photo = { width, height, orientation };
  for (const [analyzer, map] of Object.entries(maps)) {
    await writeFile(join(folder, `${name}.${analyzer}.png`), await renderMap(map, photo));
  }
  if (!(fusedMapName in maps)) return null;
  try {
    const overlay = await pool.ask('overlay', bytes, { map: maps[fusedMapName], orientation });
    await writeFile(join(folder, `${name}.overlay.png`), overlay);
    return null;
  } catch (thrown) {
    const { code, detail } = toTouchstoneError(thrown);
    if (!code.startsWith('EVD_')) throw thrown;
    return detail;
  }
}
