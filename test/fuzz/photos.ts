import { app, codes, jpeg, segment, withSegments } from '../support/build-jpeg.js';
import { chunk, withChunks } from '../support/build-png.js';
import { extended, riffChunk, webp } from '../support/build-webp.js';
import { heif, ispe } from '../support/build-heif.js';
import { TiffBuilder, ascii, opaque, pointer } from '../support/build-tiff.js';
import { be16, be32, bytes } from '../support/bytes.js';
import { heic } from '../support/heic.js';
import { encodedJpeg, encoder } from '../support/pictures.js';

const xmp =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:format="image/jpeg"><dc:subject><rdf:Bag><rdf:li>a &amp; b</rdf:li></rdf:Bag></dc:subject></rdf:Description></rdf:RDF></x:xmpmeta>';

function tiff(): Uint8Array {
  const build = new TiffBuilder(true);
  const comment = opaque(0x9286, bytes('UNICODE\0', Buffer.from('hello', 'utf16le')));
  return build.build(
    [
      ascii(0x131, 'Editor'),
      build.short(0x112, 3),
      pointer(0x8769, [comment, build.rational(0x829a, 1, 60)]),
    ],
    [build.long(0x201, 40), build.long(0x202, 20)],
  );
}

/** Valid files that between them carry every structure that is read; what the fuzz tests mutate. */
export async function seeds(): Promise<readonly Uint8Array[]> {
  const iptc = bytes([0x1c, 2, 80], be16(3), 'you');
  const resources = bytes('8BIM', be16(1028), [0, 0], be32(iptc.length), iptc);
  const segments = [
    app(1, 'Exif\0\0', tiff()),
    app(1, 'http://ns.adobe.com/xap/1.0/\0', xmp),
    app(2, 'MPF\0', tiff()),
    app(13, 'Photoshop 3.0\0', resources),
    app(12, 'Ducky', be16(1), be16(4), be32(60), be16(0)),
    segment(codes.COM, 'comment'),
  ];
  const png = new Uint8Array(await encoder(9, 7).png().toBuffer());
  const photo = { type: 'hvc1', data: bytes('x'), properties: [ispe(4, 4)] };
  return [
    withSegments(await encodedJpeg(24, 16), ...segments),
    jpeg(segments),
    withChunks(
      png,
      chunk('eXIf', tiff()),
      chunk('iTXt', 'XML:com.adobe.xmp\0\0\0\0\0', xmp),
      chunk('tEXt', 'a\0b'),
    ),
    new Uint8Array(
      await encoder(9, 7)
        .webp()
        .withExif({ IFD0: { Software: 'x' } })
        .toBuffer(),
    ),
    webp(extended(9, 7), riffChunk('EXIF', tiff()), riffChunk('XMP ', xmp)),
    new Uint8Array(await encoder(16, 16).avif({ effort: 0 }).toBuffer()),
    heif([
      photo,
      { type: 'Exif', data: bytes(be32(0), tiff()) },
      { type: 'mime', contentType: 'application/rdf+xml', data: bytes(xmp), inside: true },
    ]),
    heic,
  ];
}
