/** Classical fill-ins: smooth diffusion, and patches copied from the surroundings. */
import type { Opacity, Picture } from './picture.js';
import type { Random } from './random.js';

/** Laplace's equation inside the hole (Bertalmio et al. 2000 without its transport term), by over-relaxation. */
export function inpaintDiffusion(picture: Picture, hole: Opacity): void {
  const { width, height, rgb } = picture;
  const inside = [...hole.keys()].filter((i) => hole[i] > 0);
  const field = new Float32Array(rgb.length);
  for (let i = 0; i < rgb.length; i++) field[i] = rgb[i];
  const mean = edgeMean(picture, hole);
  for (const i of inside) field.set(mean, i * 3);
  for (let round = 0; round < 250; round++) {
    for (const i of inside) {
      const x = i % width;
      const y = Math.floor(i / width);
      const left = x > 0 ? i - 1 : i;
      const right = x < width - 1 ? i + 1 : i;
      const above = y > 0 ? i - width : i;
      const below = y < height - 1 ? i + width : i;
      for (let c = 0; c < 3; c++) {
        const around =
          field[left * 3 + c] + field[right * 3 + c] + field[above * 3 + c] + field[below * 3 + c];
        field[i * 3 + c] += 1.85 * (around / 4 - field[i * 3 + c]);
      }
    }
  }
  for (const i of inside) for (let c = 0; c < 3; c++) rgb[i * 3 + c] = field[i * 3 + c];
}

function edgeMean({ width, rgb }: Picture, hole: Opacity): number[] {
  const sum = [0, 0, 0];
  let count = 0;
  for (let i = 1; i < hole.length; i++) {
    if (hole[i] > 0 === hole[i - 1] > 0 || i % width === 0) continue;
    const outside = hole[i] > 0 ? i - 1 : i;
    for (let c = 0; c < 3; c++) sum[c] += rgb[outside * 3 + c];
    count++;
  }
  return sum.map((value) => value / Math.max(1, count));
}

const half = 4;

/**
 * Peels the hole from its edge inwards, each time copying the best of many tried patches (Criminisi et al. 2004
 * with random search in place of a full one and without its priority term).
 */
export function inpaintPatches(picture: Picture, hole: Opacity, random: Random): void {
  const { width, height, rgb } = picture;
  const open = Uint8Array.from(hole, (value) => (value > 0 ? 1 : 0));
  const known = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && open[y * width + x] === 0;
  let edge = edgeOf(open, width, height);
  const reach = Math.max(60, Math.sqrt(edge.length) * 12);
  while (edge.length > 0) {
    for (const at of edge) {
      if (open[at] === 0) continue;
      const x = at % width;
      const y = Math.floor(at / width);
      let best = Infinity;
      let bestAt = -1;
      for (let tried = 0; tried < 160; tried++) {
        const sx = Math.round(x + random.between(-reach, reach));
        const sy = Math.round(y + random.between(-reach, reach));
        if (sx < half || sy < half || sx >= width - half || sy >= height - half) continue;
        if (
          hole[sy * width + sx] > 0 ||
          hole[(sy - half) * width + sx] > 0 ||
          hole[(sy + half) * width + sx] > 0
        )
          continue;
        if (hole[sy * width + sx - half] > 0 || hole[sy * width + sx + half] > 0) continue;
        let cost = 0;
        for (let dy = -half; dy <= half && cost < best; dy += 2) {
          for (let dx = -half; dx <= half; dx += 2) {
            if (!known(x + dx, y + dy)) continue;
            const p = ((y + dy) * width + x + dx) * 3;
            const q = ((sy + dy) * width + sx + dx) * 3;
            for (let c = 0; c < 3; c++) cost += (rgb[p + c] - rgb[q + c]) ** 2;
          }
        }
        if (cost < best) [best, bestAt] = [cost, sy * width + sx];
      }
      if (bestAt < 0) continue;
      for (let dy = -half; dy <= half; dy++) {
        for (let dx = -half; dx <= half; dx++) {
          const [px, py] = [x + dx, y + dy];
          if (px < 0 || py < 0 || px >= width || py >= height || open[py * width + px] === 0) continue;
          const q = bestAt + dy * width + dx;
          rgb.set(rgb.subarray(q * 3, q * 3 + 3), (py * width + px) * 3);
          open[py * width + px] = 0;
        }
      }
    }
    const next = edgeOf(open, width, height);
    // Nowhere to copy from: the hole fills the reachable surroundings.
    if (next.length >= edge.length && next.every((at, i) => at === edge[i])) return;
    edge = next;
  }
}

function edgeOf(open: Uint8Array, width: number, height: number): number[] {
  const edge: number[] = [];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (open[at] === 0) continue;
      const lone =
        (x > 0 && open[at - 1] === 0) ||
        (x < width - 1 && open[at + 1] === 0) ||
        (y > 0 && open[at - width] === 0) ||
        (y < height - 1 && open[at + width] === 0);
      if (lone) edge.push(at);
    }
  }
  return edge;
}
