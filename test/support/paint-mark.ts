import { markInks, type MarkInk } from './mark-inks.js';
import { picture } from './pictures.js';

export interface PaintedMark {
  readonly text: string;
  /** `across` where absent. */
  readonly way?: MarkInk['way'];
  /** Height of the letters (width, where stacked), pixels. */
  readonly letters: number;
  readonly left: number;
  readonly top: number;
  /** 0..1; white where positive, black where negative. */
  readonly opacity: number;
}

/** A made picture with writing on it, bilinear, from inks drawn beforehand. */
export function paintMark(width: number, height: number, mark: PaintedMark): Uint8Array {
  const { rgb } = picture(width, height);
  // The made picture is noise over slopes; a mark stands on something calmer.
  const calm = rgb.map((value) => 70 + (value >> 2));
  const found = markInks.find(({ text, way }) => text === mark.text && way === (mark.way ?? 'across'));
  if (!found) throw new Error(`Expected writing that is drawn but received "${mark.text}"`);
  const ink = Buffer.from(found.ink, 'base64');
  const scale = (found.way === 'across' ? found.height : found.width) / mark.letters;
  const target = mark.opacity > 0 ? 255 : 0;
  for (let y = 0; y < Math.floor(found.height / scale); y++) {
    for (let x = 0; x < Math.floor(found.width / scale); x++) {
      const alpha =
        (sample(ink, found, (x + 0.5) * scale - 0.5, (y + 0.5) * scale - 0.5) / 255) * Math.abs(mark.opacity);
      const at = ((mark.top + y) * width + mark.left + x) * 3;
      for (let c = at; c < at + 3; c++) calm[c] = calm[c] * (1 - alpha) + target * alpha;
    }
  }
  return calm;
}

/** A white star as Gemini paints it: centre, half its side, opacity. */
export function paintStar(
  rgb: Uint8Array,
  width: number,
  cx: number,
  cy: number,
  radius: number,
  opacity: number,
): void {
  for (let y = Math.ceil(cy - radius); y < cy + radius; y++) {
    for (let x = Math.ceil(cx - radius); x < cx + radius; x++) {
      if ((Math.abs(x - cx) / radius) ** 0.6 + (Math.abs(y - cy) / radius) ** 0.6 > 1) continue;
      const at = (y * width + x) * 3;
      for (let c = at; c < at + 3; c++) rgb[c] = rgb[c] * (1 - opacity) + 255 * opacity;
    }
  }
}

function sample(ink: Uint8Array, { width, height }: MarkInk, x: number, y: number): number {
  const left = Math.max(0, Math.min(width - 2, Math.floor(x)));
  const top = Math.max(0, Math.min(height - 2, Math.floor(y)));
  const [fx, fy] = [Math.max(0, Math.min(1, x - left)), Math.max(0, Math.min(1, y - top))];
  const at = top * width + left;
  const upper = ink[at] * (1 - fx) + ink[at + 1] * fx;
  const lower = ink[at + width] * (1 - fx) + ink[at + width + 1] * fx;
  return upper * (1 - fy) + lower * fy;
}
