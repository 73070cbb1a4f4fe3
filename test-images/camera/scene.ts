import { noise, rough } from './random.js';

/** Light that leaves the scene towards the camera, linear, 0..1. */
export type Light = readonly [number, number, number];
/** A scene: light at a point; x runs 0..1 over the width, y in the same unit. */
export type Scene = (x: number, y: number) => Light;

export const times = ([r, g, b]: Light, factor: number): Light => [r * factor, g * factor, b * factor];
export const mix = (a: Light, b: Light, share: number): Light => [
  a[0] + (b[0] - a[0]) * share,
  a[1] + (b[1] - a[1]) * share,
  a[2] + (b[2] - a[2]) * share,
];
/** 0 below `from`, 1 above `to`, smooth between. */
export function step(from: number, to: number, value: number): number {
  const t = Math.min(1, Math.max(0, (value - from) / (to - from)));
  return t * t * (3 - 2 * t);
}

/** Woven cloth with folds. */
export function cloth(colour: Light, seed: number): Scene {
  return (x, y) => {
    const bend = 0.02 * rough(x * 4, y * 4, seed);
    const [u, v] = [(x + bend) * 150, (y + bend) * 150];
    const over = Math.floor(u) + Math.floor(v);
    const thread = over % 2 === 0 ? Math.sin(Math.PI * (u % 1)) : Math.sin(Math.PI * (v % 1));
    const folds = 0.55 + 0.6 * rough(x * 3, y * 2.2, seed + 9);
    const yarn = 0.85 + 0.3 * noise(u / 2, v / 2, seed + 5);
    return times(colour, (0.55 + 0.45 * thread) * folds * yarn);
  };
}

/** A wooden table under a lamp to the left. */
export function table(seed: number): Scene {
  return (x, y) => {
    const ring = rough(x * 2, y * 14, seed) * 9;
    const grain = 0.5 + 0.5 * Math.sin(2 * Math.PI * ring);
    const fibre = noise(x * 40, y * 420, seed + 3);
    const lamp = 1.15 - 0.6 * Math.hypot(x - 0.2, y - 0.2);
    return times(mix([0.34, 0.18, 0.08], [0.5, 0.3, 0.15], 0.6 * grain + 0.4 * fibre), lamp);
  };
}

/** A cardboard box with a printed label, turned a little, on `ground`. */
export function boxOn(ground: Scene, seed: number): Scene {
  const [cos, sin] = [Math.cos(0.14), Math.sin(0.14)];
  return (x, y) => {
    const [dx, dy] = [x - 0.5, y - 0.38];
    const [u, v] = [dx * cos + dy * sin, dy * cos - dx * sin];
    const edge = Math.max(Math.abs(u) / 0.3, Math.abs(v) / 0.22);
    const shadow = 1 - 0.5 * step(1.18, 1, Math.max(Math.abs(u - 0.03) / 0.3, Math.abs(v - 0.03) / 0.22));
    if (edge > 1) return times(ground(x, y), shadow);
    const board = times([0.55, 0.4, 0.24], 0.75 + 0.25 * rough(u * 90, v * 20, seed) - 0.35 * u);
    const label = Math.abs(u + 0.08) < 0.14 && Math.abs(v) < 0.09;
    if (!label) return times(board, Math.abs(u - 0.22) < 0.004 ? 0.5 : 1);
    const [column, row] = [Math.floor((u + 0.22) * 90), Math.floor((v + 0.09) * 60)];
    const ink = row % 3 !== 0 && noise(column * 1.7, row * 3.1, seed + 2) > 0.52;
    return times(ink ? [0.07, 0.07, 0.09] : [0.85, 0.84, 0.8], 0.95 - 0.3 * u);
  };
}

/** A glazed cup seen from above on `ground`. */
export function cupOn(ground: Scene, seed: number): Scene {
  return (x, y) => {
    const [dx, dy] = [x - 0.52, y - 0.37];
    const radius = Math.hypot(dx, dy);
    if (radius > 0.27) {
      const shadow = 1 - 0.55 * step(0.33, 0.27, Math.hypot(dx - 0.03, dy - 0.03));
      return times(ground(x, y), shadow);
    }
    const glaze: Light = [0.7, 0.73, 0.76];
    const speckle = noise(x * 130, y * 130, seed) > 0.9 ? 0.55 : 1;
    if (radius > 0.23) return times(glaze, (1 - 3 * (dx + dy)) * 0.9 * speckle);
    const depth = 0.35 + 1.6 * (dx + dy) + 0.6 * radius;
    const shine = 0.5 * step(0.05, 0, Math.hypot(dx + 0.08, dy + 0.06));
    return mix(times(mix(glaze, [0.3, 0.42, 0.55], step(0.2, 0.05, radius)), depth), [1, 1, 1], shine);
  };
}

/** A phone with a lit screen on `ground`. */
export function phoneOn(ground: Scene, seed: number): Scene {
  return (x, y) => {
    const [u, v] = [(x - 0.5) / 0.19, (y - 0.38) / 0.32];
    const edge = (Math.abs(u) ** 8 + Math.abs(v) ** 8) ** 0.125;
    if (edge > 1) return times(ground(x, y), 1 - 0.45 * step(1.2, 1, edge));
    if (edge > 0.93) return times([0.05, 0.05, 0.06], 1 + 6 * step(0.96, 0.93, edge));
    const sky = mix([0.1, 0.25, 0.55], [0.75, 0.45, 0.3], (v + 1) / 2);
    const hills = step(0, 0.04, v - 0.3 - 0.5 * (rough(u * 1.5, 3, seed) - 0.5));
    return mix(times(sky, 0.8), times([0.06, 0.16, 0.07], 0.6 + rough(u * 30, v * 30, seed + 1)), hills);
  };
}

/** `scene` with fine dark cracks that run out from a point. */
export function cracked(scene: Scene, at: readonly [number, number], seed: number): Scene {
  return (x, y) => {
    const [dx, dy] = [x - at[0], y - at[1]];
    const radius = Math.hypot(dx, dy);
    const angle = Math.atan2(dy, dx) + 0.35 * (rough(radius * 22, 1, seed) - 0.5);
    const nearest = Math.abs(((angle * 7) / (2 * Math.PI)) % 1);
    const away = Math.min(nearest, 1 - nearest) * radius;
    const depth = step(0.0016, 0.0004, away) * step(0.17, 0.1, radius);
    return times(scene(x, y), 1 - 0.8 * depth);
  };
}

/** `scene` with a brown liquid stain about a point. */
export function stained(scene: Scene, at: readonly [number, number], size: number, seed: number): Scene {
  return (x, y) => {
    const radius = Math.hypot(x - at[0], y - at[1]) / size + 0.5 * (rough(x * 9, y * 9, seed) - 0.5);
    const wet = step(1, 0.85, radius) * (0.55 + 0.35 * step(0.7, 0.95, radius));
    const [r, g, b] = scene(x, y);
    return [r * (1 - 0.35 * wet), g * (1 - 0.62 * wet), b * (1 - 0.82 * wet)];
  };
}
