/**
 * The conditions under which accuracy is judged, applied alike to every label. `native`: the file as it is.
 * `chat` and `hard`: what messengers and screenshots of messengers leave. `equal`: size, shape and format say
 * nothing any more. `resaved`: nothing but one more save, which should change no outcome.
 */
export const tiers = ['native', 'resaved', 'chat', 'hard', 'equal'] as const;
export type Tier = (typeof tiers)[number];

/** Those that are judged in unless others are asked for. */
export const usualTiers: readonly Tier[] = tiers.filter((tier) => tier !== 'resaved');

/** First scaled to width x height, then cut to the box. */
export interface TierGeometry {
  readonly width: number;
  readonly height: number;
  readonly crop: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

const equalSide = 384;

/** What a tier does to a picture of `width` x `height` pixels; null where the picture is too small for it. */
export function geometryOf(tier: Tier, width: number, height: number): TierGeometry | null {
  switch (tier) {
    case 'native':
    case 'resaved':
      return whole(width, height);
    case 'chat':
      return whole(...scaled(width, height, 1280 / Math.max(width, height)));
    case 'hard': {
      const [w, h] = scaled(width, height, 960 / Math.max(width, height));
      if (w < 2 || h < 2) return null;
      // The block grid of the next JPEG is then a pixel off that of the last.
      return { width: w, height: h, crop: { left: 1, top: 1, width: w - 1, height: h - 1 } };
    }
    case 'equal':
      return Math.min(width, height) < equalSide ? null : centreSquare(width, height, equalSide);
  }
}

/** Short side scaled to `side`, then the centre square; a smaller picture is only cut. */
export function centreSquare(width: number, height: number, side: number): TierGeometry {
  const [w, h] = scaled(width, height, side / Math.min(width, height));
  const cut = Math.min(side, w, h);
  const left = Math.floor((w - cut) / 2);
  const top = Math.floor((h - cut) / 2);
  return { width: w, height: h, crop: { left, top, width: cut, height: cut } };
}

function whole(width: number, height: number): TierGeometry {
  return { width, height, crop: { left: 0, top: 0, width, height } };
}

/** Never larger than it was. */
function scaled(width: number, height: number, scale: number): [number, number] {
  if (scale >= 1) return [width, height];
  return [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
}
