/** Outlines of what forgers add or remove: irregular blobs, cracks, and how soft their edge is. */
import type { Opacity } from './picture.js';
import type { Random } from './random.js';

export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Largest radius in pixels. */
  readonly radius: number;
}

/** A place for an edit that covers about `share` of the picture and lies inside it. */
export function place(random: Random, width: number, height: number, share: number): Spot {
  const radius = Math.max(
    12,
    Math.min(Math.sqrt((share * width * height) / Math.PI), Math.min(width, height) / 3),
  );
  return {
    x: random.between(radius, width - radius),
    y: random.between(radius, height - radius),
    radius,
  };
}

/** An irregular round shape: a radius modulated by a few harmonics; the edge fades over `feather` pixels. */
export function blob(random: Random, width: number, height: number, spot: Spot, feather: number): Opacity {
  const waves = [2, 3, 4, 5, 7].map((order) => ({
    order,
    size: random.between(0, 0.35 / order),
    phase: random.between(0, 2 * Math.PI),
  }));
  const bulge = 1 + waves.reduce((sum, { size }) => sum + size, 0);
  const opacity = new Float32Array(width * height);
  const stretch = random.between(0.6, 1);
  const reach = Math.ceil(spot.radius + feather);
  for (let y = Math.max(0, Math.floor(spot.y - reach)); y < Math.min(height, spot.y + reach); y++) {
    for (let x = Math.max(0, Math.floor(spot.x - reach)); x < Math.min(width, spot.x + reach); x++) {
      const dx = x - spot.x;
      const dy = (y - spot.y) / stretch;
      const angle = Math.atan2(dy, dx);
      let edge = 1;
      for (const { order, size, phase } of waves) edge += size * Math.sin(order * angle + phase);
      const inside = (spot.radius * edge) / bulge - Math.hypot(dx, dy);
      opacity[y * width + x] = Math.min(1, Math.max(0, inside / feather + 0.5));
    }
  }
  return opacity;
}

/** A crack: a jittery line that may branch, `thickness` pixels wide at its start and thinning out. */
export function crack(random: Random, width: number, height: number, spot: Spot, thickness: number): Opacity {
  const opacity = new Float32Array(width * height);
  const draw = (fromX: number, fromY: number, fromAngle: number, length: number, fromWidth: number): void => {
    let [x, y, angle] = [fromX, fromY, fromAngle];
    for (let step = 0; step < length; step++) {
      angle += random.between(-0.35, 0.35);
      x += Math.cos(angle);
      y += Math.sin(angle);
      const radius = (fromWidth * (1 - step / length)) / 2 + 0.5;
      stamp(opacity, width, height, x, y, radius);
      if (random.chance(0.012))
        draw(x, y, angle + random.pick([-0.8, 0.8]), (length - step) * 0.6, fromWidth * 0.6);
    }
  };
  draw(spot.x, spot.y, random.between(0, 2 * Math.PI), spot.radius * 2, thickness);
  return opacity;
}

/** A round soft dab. */
export function stamp(
  opacity: Opacity,
  width: number,
  height: number,
  x: number,
  y: number,
  radius: number,
): void {
  for (
    let row = Math.max(0, Math.floor(y - radius - 1));
    row <= Math.min(height - 1, y + radius + 1);
    row++
  ) {
    for (
      let column = Math.max(0, Math.floor(x - radius - 1));
      column <= Math.min(width - 1, x + radius + 1);
      column++
    ) {
      const inside = Math.min(1, Math.max(0, radius - Math.hypot(column - x, row - y) + 0.5));
      const at = row * width + column;
      if (inside > opacity[at]) opacity[at] = inside;
    }
  }
}
