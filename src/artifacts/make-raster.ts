import { TouchstoneError } from '../domain/errors.js';
import { decodeHeic } from './heic.js';
import { defineMaker } from './maker.js';
import { decodeWithSharp } from './sharp.js';

/** What libjpeg and libheif say of a file that stops too early; libpng and libwebp do not say. */
const endedEarly = /premature end of jpeg|end of (stream|file|image)|truncated/i;

/** The decoded picture. Throws EVD_TRUNCATED where the file ends before it, EVD_UNDECODABLE for any other damage. */
export const rasterMaker = defineMaker({
  name: 'raster',
  needs: ['bytes', 'probe', 'container'],
  async make({ bytes, probe, container }, { maxPixels }) {
    try {
      return probe.format === 'heic' ? await decodeHeic(bytes) : await decodeWithSharp(bytes, maxPixels);
    } catch (thrown) {
      const detail = thrown instanceof Error ? telling(thrown.message) : String(thrown);
      const code = container.truncated || endedEarly.test(detail) ? 'EVD_TRUNCATED' : 'EVD_UNDECODABLE';
      throw new TouchstoneError(code, detail, { cause: thrown });
    }
  },
});

/** The first line that says something: libvips repeats itself and tells of seeks that it tried. */
function telling(message: string): string {
  const lines = message.split('\n').filter((line) => !line.startsWith('source: bad seek'));
  return lines.at(0) ?? message;
}
