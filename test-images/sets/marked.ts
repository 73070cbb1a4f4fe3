import { bytes } from '../../test/support/bytes.js';
import { codes, segment, withSegments } from '../../test/support/build-jpeg.js';
import { chunk, withChunks } from '../../test/support/build-png.js';
import { exifSegment } from '../camera/exif.js';
import { jpegOf, open } from '../camera/develop.js';
import type { Fixture, Label } from '../fixture.js';
import type { Shots } from './shots.js';
import { xmp } from './xmp.js';

const label = (mark: string) =>
  JSON.stringify({
    AIGC: {
      Label: mark,
      ContentProducer: '00119131000000000000000001',
      ProduceID: '20260314-1',
      ReservedCode1: '',
      ContentPropagator: '',
      PropagateID: '',
      ReservedCode2: '',
    },
  });
const settings =
  'a torn parcel on a table\nNegative prompt: blurry\nSteps: 24, Sampler: Euler a, CFG scale: 7, Seed: 1234, Size: 320x240, Model: test';
const sourceType = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
const iptc = 'xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"';
const tc260 = 'xmlns:TC260="http://www.tc260.org.cn/ns/AIGC/1.0/"';
const foreign = 'xmlns:AIGC="http://example.com/ns/other/"';
const escaped = (text: string) => text.replaceAll('"', '&quot;');

/** Files that say AI of themselves where it counts, and files that hold the same words where it does not. */
export async function marked({ small }: Shots): Promise<Fixture[]> {
  const jpeg = await jpegOf(small, { quality: 88 });
  const png = new Uint8Array(await open(small).resize(200).png({ compressionLevel: 9 }).toBuffer());
  const text = (keyword: string, value: string) => withChunks(png, chunk('tEXt', `${keyword}\0${value}`));
  const file = (group: Label, name: string, kind: string, content: Uint8Array): Fixture => ({
    file: `${group}/${name}`,
    label: group,
    kind,
    bytes: content,
  });
  const yes = (name: string, kind: string, content: Uint8Array) => file('marked', name, kind, content);
  const no = (name: string, kind: string, content: Uint8Array) => file('spoofed', name, kind, content);
  return [
    yes('web-ui.png', 'generator settings', text('parameters', settings)),
    yes('web-ui.jpg', 'generator settings', withSegments(jpeg, exifSegment({ userComment: settings }))),
    yes(
      'source-type.jpg',
      'IPTC source type',
      withSegments(
        jpeg,
        xmp(iptc, `<Iptc4xmpExt:DigitalSourceType>${sourceType}</Iptc4xmpExt:DigitalSourceType>`),
      ),
    ),
    yes(
      'aigc-xmp.jpg',
      'GB 45438 label 1',
      withSegments(jpeg, xmp(tc260, `<TC260:AIGC>${escaped(label('1'))}</TC260:AIGC>`)),
    ),
    yes('aigc-text.png', 'GB 45438 label 1', text('AIGC', label('1'))),
    yes('aigc-suspected.png', 'GB 45438 label 3', text('AIGC', label('3'))),
    no('after-end.jpg', 'words after the end', bytes(jpeg, 'AIGC', label('1'), 'parameters\0', settings)),
    no('comment.jpg', 'words in a comment', withSegments(jpeg, segment(codes.COM, settings, label('1')))),
    no(
      'namespace.jpg',
      'unrelated namespace',
      withSegments(jpeg, xmp(foreign, `<AIGC:AIGC>${escaped(label('1'))}</AIGC:AIGC>`)),
    ),
    no('keyword.png', 'wrong keyword', text('Title', `${settings} ${label('1')}`)),
    no('after-end.png', 'words after the end', bytes(png, chunk('tEXt', `parameters\0${settings}`))),
    no('emptied.png', 'GB 45438 label emptied', text('AIGC', label(''))),
  ];
}
