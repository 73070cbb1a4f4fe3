import { withSegments } from '../../test/support/build-jpeg.js';
import { cameraFile, decode, jpegOf, open, thumbnailOf } from '../camera/develop.js';
import { paintHole, paintMould, paintStain, splice, type Edited } from '../camera/edits.js';
import type { Photo } from '../camera/sensor.js';
import { maskFile, type Fixture } from '../fixture.js';
import type { Shots } from './shots.js';
import { xmp } from './xmp.js';

/** The camera's own first save, opened again: what an editor works on. */
const opened = async (photo: Photo, quality: number) => decode(await jpegOf(photo, { quality }));

/** Photos changed by hand, each with the exact pixels that were. */
export async function edited({ box, phone, cloth, small }: Shots): Promise<Fixture[]> {
  const shirt = await opened(cloth, 75);
  const card = await opened(box, 80);
  const stained = paintStain(card, { x: 470, y: 250, size: 85, seed: 61 });
  const holed = paintHole(shirt, { x: 560, y: 380, size: 60, seed: 67 });
  const mouldy = paintMould(await opened(small, 85), { x: 170, y: 120, size: 60, seed: 71 });
  const inserted = splice(shirt, phone, { from: [290, 60], to: [420, 170], width: 240, height: 300 });
  const cloned = splice(card, card, { from: [250, 170], to: [470, 300], width: 120, height: 110 });
  const old = await thumbnailOf(card);
  const photoshop = { software: 'Adobe Photoshop 25.4 (Windows)' };
  return [
    await hand('spliced.jpg', 'splice', inserted, await jpegOf(inserted.photo, { quality: 92 })),
    await hand('cloned.jpg', 'clone', cloned, await jpegOf(cloned.photo, { quality: 90 })),
    await hand(
      'hole.jpg',
      'painted hole',
      holed,
      await cameraFile(holed.photo, { software: 'GIMP 2.10.36' }),
    ),
    await hand('mould.png', 'painted mould', mouldy, await pngOf(mouldy.photo)),
    await hand(
      'stain-photoshop.jpg',
      'painted stain',
      stained,
      withSegments(await cameraFile(stained.photo, photoshop, { quality: 95 }), history()),
    ),
    await hand(
      'stain-old-thumbnail.jpg',
      'painted stain',
      stained,
      await cameraFile(stained.photo, { thumbnail: old }, { quality: 92 }),
    ),
    await hand(
      'stain-chat.jpg',
      'painted stain',
      stained,
      await jpegOf(stained.photo, { quality: 75, progressive: true }),
    ),
  ];
}

async function hand(name: string, kind: string, work: Edited, bytes: Uint8Array): Promise<Fixture> {
  return { file: `edited/${name}`, label: 'edited', kind, bytes, mask: await maskFile(work) };
}

async function pngOf(photo: Photo): Promise<Uint8Array> {
  return new Uint8Array(await open(photo).png({ compressionLevel: 9 }).toBuffer());
}

/** An editor's history as Photoshop keeps it in XMP. */
function history(): Uint8Array {
  const step = (action: string, changed: string) =>
    `<rdf:li stEvt:action="${action}" stEvt:softwareAgent="Adobe Photoshop 25.4 (Windows)" stEvt:when="2026-03-15T10:00:00+08:00" stEvt:changed="${changed}"/>`;
  return xmp(
    'xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"',
    `<xmpMM:History><rdf:Seq>${step('saved', '/')}${step('saved', '/metadata')}</rdf:Seq></xmpMM:History>`,
  );
}
