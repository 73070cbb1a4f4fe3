import sharp from 'sharp';
import type { Edited } from './camera/edits.js';

/**
 * `real`: as our camera took it, or honestly re-saved. `edited`: pixels changed by hand. `marked`: an
 * untouched photo whose file says that AI made or changed it. `spoofed`: the same words where they count
 * for nothing. `hostile`: broken or unwelcome files.
 */
export type Label = 'real' | 'edited' | 'marked' | 'spoofed' | 'hostile';

/** One file of the folder, and what is known of it. */
export interface Fixture {
  readonly file: string;
  readonly label: Label;
  /** What was done, in a word or two. */
  readonly kind: string;
  readonly bytes: Uint8Array;
  /** White where pixels were changed by hand; a PNG of the photo's size. */
  readonly mask?: Uint8Array;
}

export async function maskFile({ photo: { width, height }, mask }: Edited): Promise<Uint8Array> {
  const gray = sharp(mask, { raw: { width, height, channels: 1 } }).toColourspace('b-w');
  return new Uint8Array(await gray.png({ compressionLevel: 9 }).toBuffer());
}
