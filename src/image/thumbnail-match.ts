import { withoutBars } from './letterbox.js';
import { correlation, place, type Placement } from './match.js';
import { mirrored, planeOf, reduced, turned, type Plane } from './plane.js';

/** Mirrored or not, then turned clockwise by quarters 0..3: the eight ways of EXIF orientation. */
export interface Turn {
  readonly mirror: boolean;
  readonly quarters: number;
}

const turns: readonly Turn[] = [false, true].flatMap((mirror) =>
  [0, 1, 2, 3].map((quarters) => ({ mirror, quarters })),
);

/** An embedded thumbnail laid over its picture, on a small common grid. */
export interface ThumbnailMatch {
  /** Correlation of the whole frames, -1..1; 0 where either is flat. */
  readonly correlation: number;
  /** How the thumbnail had to be turned. */
  readonly turn: Turn;
  /** Ratio of the proportions, 1 or more. */
  readonly stretch: number;
  /** Both on one grid, the thumbnail turned and without its bars. */
  readonly picture: Plane;
  readonly thumbnail: Plane;
}

export interface LumaPicture {
  readonly width: number;
  readonly height: number;
  readonly luma: Uint8Array;
}

/** Long side of the grid; thumbnails hold 160 pixels and JPEG has taken the finest of them. */
const gridSide = 48;
/** Long side to which the picture is brought once; more than any later grid needs. */
const workSide = 96;
/** Proportions nearer than this, as a logarithm, count as equal: bars and rounding cost a pixel or two. */
const sameProportions = 0.01;

/** Lays the thumbnail over the picture in the turn that fits best. */
export function matchThumbnail(picture: LumaPicture, thumbnail: LumaPicture): ThumbnailMatch {
  const work = small(picture);
  const shown = withoutLetterbox(planeOf(thumbnail.luma, thumbnail.width, thumbnail.height), work);
  return turns
    .map((turn) => laid(work, applied(turn, shown), turn))
    .reduce((best, match) => (match.correlation > best.correlation ? match : best));
}

const applied = ({ mirror, quarters }: Turn, plane: Plane): Plane =>
  turned(mirror ? mirrored(plane) : plane, quarters);

function small({ width, height, luma }: LumaPicture): Plane {
  const scale = workSide / Math.max(width, height);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return reduced({ width, height, values: luma }, side(width), side(height));
}

function proportions(a: Plane, b: Plane): number {
  return Math.abs(Math.log((a.width * b.height) / (a.height * b.width)));
}

/** Bars are taken off only where that brings the thumbnail nearer to the picture's proportions, either way up. */
function withoutLetterbox(thumbnail: Plane, picture: Plane): Plane {
  const window = withoutBars(thumbnail);
  const cut = reduced(thumbnail, window.width, window.height, window);
  const fit = (plane: Plane) => Math.min(proportions(plane, picture), proportions(turned(plane, 1), picture));
  return fit(cut) < fit(thumbnail) - sameProportions ? cut : thumbnail;
}

function laid(picture: Plane, thumbnail: Plane, turn: Turn): ThumbnailMatch {
  const scale = gridSide / Math.max(picture.width, picture.height);
  const columns = Math.max(1, Math.round(picture.width * scale));
  const rows = Math.max(1, Math.round(picture.height * scale));
  const a = reduced(picture, columns, rows);
  const b = reduced(thumbnail, columns, rows);
  const stretch = Math.exp(proportions(picture, thumbnail));
  return { correlation: correlation(a, b), turn, stretch, picture: a, thumbnail: b };
}

/** Where the picture lies in what the thumbnail shows, and the thumbnail in what the picture shows. */
export function cropOf(
  picture: LumaPicture,
  thumbnail: LumaPicture,
  turn: Turn,
): { readonly pictureIn: Placement; readonly thumbnailIn: Placement } {
  const work = small(picture);
  const upright = withoutLetterbox(planeOf(thumbnail.luma, thumbnail.width, thumbnail.height), work);
  const shown = applied(turn, upright);
  return { pictureIn: place(work, shown), thumbnailIn: place(shown, work) };
}
