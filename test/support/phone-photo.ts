/** Photos as today's phones build them: what stands behind the picture is listed in the file itself. */
import { app, withSegments } from './build-jpeg.js';
import { TiffBuilder, type Entry } from './build-tiff.js';
import { box } from './build-heif.js';
import { be32, bytes } from './bytes.js';
import { rdf, xmp } from './marks.js';

const google = {
  Container: 'http://ns.google.com/photos/1.0/container/',
  Item: 'http://ns.google.com/photos/1.0/container/item/',
  GCamera: 'http://ns.google.com/photos/1.0/camera/',
  hdrgm: 'http://ns.adobe.com/hdr-gain-map/1.0/',
};
const declared = Object.entries(google)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

/** A short film's boxes. */
export const film = bytes(
  box('ftyp', 'isom', be32(0), 'mp42'),
  box('mdat', new Uint8Array(300)),
  box('moov'),
);

/** A gain map as Ultra HDR writes it: a JPEG of its own that names its format. */
export const gainMapOf = (small: Uint8Array): Uint8Array =>
  withSegments(small, app(2, 'urn:iso:std:iso:ts:21496:-1\0', [0, 0, 0, 0]));

export interface Followed {
  readonly semantic: string;
  readonly data: Uint8Array;
}

/** XMP of Android's container directory; each further item lists its length. */
export function directory(items: readonly Followed[], more = ''): Uint8Array {
  const item = (semantic: string, mime: string, length: number) =>
    `<rdf:li rdf:parseType="Resource"><Container:Item Item:Mime="${mime}" Item:Semantic="${semantic}" Item:Length="${length}"/></rdf:li>`;
  const rows = items.map(({ semantic, data }) =>
    item(semantic, semantic === 'MotionPhoto' ? 'video/mp4' : 'image/jpeg', data.length),
  );
  const list = [item('Primary', 'image/jpeg', 0), ...rows].join('');
  return xmp(
    rdf(`<Container:Directory><rdf:Seq>${list}</rdf:Seq></Container:Directory>`, `${declared} ${more}`),
  );
}

/** APP2 with a multi-picture index of the photo itself and of pictures at these places, counted from its structure. */
export function multiPicture(
  pictures: readonly { readonly length: number; readonly from: number }[],
): Uint8Array {
  const tiff = new TiffBuilder(false);
  const row = (length: number, from: number) =>
    bytes(tiff.u32(0), tiff.u32(length), tiff.u32(from), tiff.u32(0));
  const rows = bytes(row(0, 0), ...pictures.map(({ length, from }) => row(length, from)));
  const entries: Entry[] = [
    { tag: 0xb000, type: 7, count: 4, value: bytes('0100') },
    tiff.long(0xb001, pictures.length + 1),
    { tag: 0xb002, type: 7, count: rows.length, value: rows },
  ];
  return app(2, 'MPF\0', tiff.build(entries));
}

/** A JPEG with pictures behind it that its multi-picture index lists. */
export function indexed(photo: Uint8Array, ...pictures: readonly Uint8Array[]): Uint8Array {
  const size = multiPicture(pictures.map(() => ({ length: 0, from: 0 }))).length;
  // Behind SOI come marker, length and the index's name.
  const base = 2 + 4 + 4;
  let at = photo.length + size - base;
  const places = pictures.map(({ length }) => {
    const from = at;
    at += length;
    return { length, from };
  });
  return bytes(withSegments(photo, multiPicture(places)), ...pictures);
}
