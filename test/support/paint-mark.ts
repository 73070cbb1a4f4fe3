import { markTemplates, templateHeight } from '../../src/analyzers/data/visible-mark-templates.js';
import { picture } from './pictures.js';

export interface PaintedMark {
  readonly text: string;
  /** Height of the letters, pixels. */
  readonly letters: number;
  readonly left: number;
  readonly top: number;
  /** 0..1; white where positive, black where negative. */
  readonly opacity: number;
}

/** A made picture with a mark written on it from the templates, bilinear. */
export function paintMark(width: number, height: number, mark: PaintedMark): Uint8Array {
  const { rgb } = picture(width, height);
  // The made picture is noise over slopes; a mark stands on something calmer.
  const calm = rgb.map((value) => 70 + (value >> 2));
  const template = markTemplates.find(({ text }) => text === mark.text);
  if (!template) throw new Error(`Expected a mark of the table but received "${mark.text}"`);
  const ink = Buffer.from(template.ink, 'base64');
  const scale = templateHeight / mark.letters;
  const target = mark.opacity > 0 ? 255 : 0;
  const columns = Math.floor(template.width / scale);
  for (let y = 0; y < mark.letters; y++) {
    for (let x = 0; x < columns; x++) {
      const alpha =
        (sample(ink, template.width, (x + 0.5) * scale - 0.5, (y + 0.5) * scale - 0.5) / 255) *
        Math.abs(mark.opacity);
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

function sample(ink: Uint8Array, width: number, x: number, y: number): number {
  const left = Math.max(0, Math.min(width - 2, Math.floor(x)));
  const top = Math.max(0, Math.min(templateHeight - 2, Math.floor(y)));
  const [fx, fy] = [Math.max(0, Math.min(1, x - left)), Math.max(0, Math.min(1, y - top))];
  const at = top * width + left;
  const upper = ink[at] * (1 - fx) + ink[at + 1] * fx;
  const lower = ink[at + width] * (1 - fx) + ink[at + width + 1] * fx;
  return upper * (1 - fy) + lower * fy;
}
