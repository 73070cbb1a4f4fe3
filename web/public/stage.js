/**
 * The photo with its map and regions over it. Regions are in pixels of the stored raster; the browser shows
 * the photo turned by its EXIF orientation, so regions are turned here the same way.
 */
import { byId, clear, local, make, say } from './dom.js';

/** Matrices (a, b, c, d, e, f as CSS has them) that turn a stored raster of width w and height h as EXIF orientations 1..8 say. */
const matrices = {
  1: () => [1, 0, 0, 1, 0, 0],
  2: (w) => [-1, 0, 0, 1, w, 0],
  3: (w, h) => [-1, 0, 0, -1, w, h],
  4: (_, h) => [1, 0, 0, -1, 0, h],
  5: () => [0, 1, 1, 0, 0, 0],
  6: (_, h) => [0, 1, -1, 0, h, 0],
  7: (w, h) => [0, -1, -1, 0, h, w],
  8: (w) => [0, -1, 1, 0, 0, w],
};

/** Shown size of a subject, and the matrix from stored to shown pixels. */
export function geometry({ width, height, orientation }) {
  const turned = orientation >= 5;
  const matrix = matrices[orientation ?? 1](width, height);
  return { width: turned ? height : width, height: turned ? width : height, matrix };
}

/** A box of the stored raster as it is shown. */
export function turnBox(box, [a, b, c, d, e, f]) {
  const corner = (x, y) => ({ x: a * x + c * y + e, y: b * x + d * y + f });
  const one = corner(box.x, box.y);
  const other = corner(box.x + box.width, box.y + box.height);
  return {
    x: Math.min(one.x, other.x),
    y: Math.min(one.y, other.y),
    width: Math.abs(one.x - other.x),
    height: Math.abs(one.y - other.y),
  };
}

let mapAddress = null;

/** Lays a drawn map (or none) over the photo. The server draws maps as the photo is shown. */
export function drawMap(blob) {
  if (mapAddress !== null) URL.revokeObjectURL(mapAddress);
  mapAddress = blob === null ? null : URL.createObjectURL(blob);
  const overlay = byId('overlay');
  overlay.hidden = blob === null;
  if (blob !== null) overlay.src = mapAddress;
}

export function drawRegions(subject, regions) {
  const shown = geometry(subject);
  const percent = (part, whole) => `${((100 * part) / whole).toFixed(3)}%`;
  const boxes = regions.map(({ box }, index) => {
    const at = turnBox(box, shown.matrix);
    const element = make('div', { className: 'box' }, make('span', {}, String(index + 1)));
    element.style.left = percent(at.x, shown.width);
    element.style.top = percent(at.y, shown.height);
    element.style.width = percent(at.width, shown.width);
    element.style.height = percent(at.height, shown.height);
    return element;
  });
  clear(byId('boxes'), ...boxes);
  const rows = regions.map(({ box, score }, index) =>
    make(
      'li',
      {},
      say('region', {
        n: index + 1,
        width: Math.round(box.width),
        height: Math.round(box.height),
        score: Math.round(100 * score),
      }),
    ),
  );
  clear(byId('regions'), ...rows);
}

let shownAddress = null;

/** Shows the photo that was just sent, from memory; answers whether the browser can draw it. */
export async function showPhoto(file, subject) {
  const picture = byId('picture');
  if (shownAddress !== null) URL.revokeObjectURL(shownAddress);
  shownAddress = URL.createObjectURL(file);
  picture.src = shownAddress;
  picture.alt = say('photoAlt');
  const drawn = await picture.decode().then(
    () => true,
    () => false,
  );
  picture.hidden = !drawn;
  const shown = geometry(subject);
  byId('stage').style.setProperty('--ratio', String(shown.width / shown.height));
  return drawn;
}

/** The selector's name of a map: the analyzer's title, or the fused map's own. */
export function mapName(map, analyses) {
  if (map.analyzer === 'fused') return say('fused');
  const title = analyses.find(({ analyzer }) => analyzer === map.analyzer)?.title;
  return title ? local(title) : map.analyzer;
}
