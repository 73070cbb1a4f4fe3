import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderMap } from '../artifacts/draw-map.js';
import { renderOverlay } from '../artifacts/draw-overlay.js';
import { fusedMapName, type ScanResult } from '../domain/report.js';

/**
 * Writes `NAME.ANALYZER.png` for every map, see-through, to lie over the photo as it is shown; and
 * `NAME.overlay.png`, the photo itself with the fused map over it.
 */
export async function writeMaps(
  folder: string,
  name: string,
  bytes: Uint8Array,
  { report, maps }: ScanResult,
  maxPixels: number,
): Promise<void> {
  const { width, height, orientation } = report.subject;
  if (width === null || height === null) return;
  await mkdir(folder, { recursive: true });
  const photo = { width, height, orientation };
  for (const [analyzer, map] of Object.entries(maps)) {
    await writeFile(join(folder, `${name}.${analyzer}.png`), await renderMap(map, photo));
  }
  if (!(fusedMapName in maps)) return;
  const overlay = await renderOverlay(bytes, maps[fusedMapName], orientation, maxPixels);
  if (overlay !== null) await writeFile(join(folder, `${name}.overlay.png`), overlay);
}
