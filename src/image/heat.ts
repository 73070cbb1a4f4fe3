/** Weakest colour of the ramp (yellow) and strongest (red); told apart by lightness alone too. */
const weak = [255, 221, 51] as const;
const strong = [204, 0, 51] as const;
/** Even the strongest mark leaves the photo visible below it. */
const strongestAlpha = 200;

/** A grid of marks, as localisation maps are: 0..255 each, row-major, `cell` pixels a side. */
export interface HeatGrid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly values: Uint8Array;
  readonly reliability: Uint8Array;
}

export interface HeatPicture {
  readonly width: number;
  readonly height: number;
  /** width*height*4, not premultiplied. */
  readonly rgba: Uint8Array;
}

/**
 * Draws a grid over a stored raster of `width` x `height` pixels as a see-through picture that fits the photo
 * *as shown*, i.e. after EXIF `orientation` (1..8). Its long side is the photo's, but at most `longest` pixels.
 * Opacity is value x reliability: nothing marked, or a method that is blind there, is wholly transparent.
 */
export function drawHeat(
  grid: HeatGrid,
  photo: { readonly width: number; readonly height: number; readonly orientation: number },
  longest: number,
): HeatPicture {
  const turned = photo.orientation >= 5;
  const scale = Math.min(1, longest / Math.max(photo.width, photo.height));
  const storedWidth = Math.max(1, Math.round(photo.width * scale));
  const storedHeight = Math.max(1, Math.round(photo.height * scale));
  const width = turned ? storedHeight : storedWidth;
  const height = turned ? storedWidth : storedHeight;
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0, to = 0; y < height; y++) {
    for (let x = 0; x < width; x++, to += 4) {
      const [sx, sy] = storedPoint(x, y, storedWidth, storedHeight, photo.orientation);
      const column = Math.min(grid.columns - 1, Math.floor((sx + 0.5) / scale / grid.cell));
      const row = Math.min(grid.rows - 1, Math.floor((sy + 0.5) / scale / grid.cell));
      const at = row * grid.columns + column;
      const share = grid.values[at] / 255;
      for (let channel = 0; channel < 3; channel++) {
        rgba[to + channel] = Math.round(weak[channel] + (strong[channel] - weak[channel]) * share);
      }
      rgba[to + 3] = Math.round((strongestAlpha * share * grid.reliability[at]) / 255);
    }
  }
  return { width, height, rgba };
}

/** Where a shown pixel lies in the stored raster of `width` x `height`. Exif 2.32, tag 0x0112. */
function storedPoint(
  x: number,
  y: number,
  width: number,
  height: number,
  orientation: number,
): readonly [number, number] {
  const right = width - 1;
  const bottom = height - 1;
  switch (orientation) {
    case 2:
      return [right - x, y];
    case 3:
      return [right - x, bottom - y];
    case 4:
      return [x, bottom - y];
    case 5:
      return [y, x];
    case 6:
      return [y, bottom - x];
    case 7:
      return [right - y, bottom - x];
    case 8:
      return [right - y, x];
    default:
      return [x, y];
  }
}
