import { boxOn, cloth, cracked, cupOn, phoneOn, stained, table } from '../camera/scene.js';
import { take, type Photo } from '../camera/sensor.js';

/** The photos that all files are made of. */
export interface Shots {
  readonly box: Photo;
  readonly cup: Photo;
  readonly phone: Photo;
  readonly cloth: Photo;
  readonly small: Photo;
}

export function shoot(): Shots {
  const size = { width: 800, height: 600 };
  const jeans = cloth([0.16, 0.24, 0.46], 11);
  const shirt = cloth([0.62, 0.55, 0.48], 23);
  return {
    box: take(boxOn(table(5), 31), { ...size, seed: 101 }),
    cup: take(cracked(cupOn(table(8), 37), [0.42, 0.3], 41), { ...size, seed: 102, fullWell: 6000 }),
    phone: take(cracked(phoneOn(jeans, 43), [0.53, 0.3], 47), { ...size, seed: 103, fullWell: 4500 }),
    cloth: take(stained(shirt, [0.36, 0.33], 0.13, 53), { ...size, seed: 104, fullWell: 5000 }),
    small: take(boxOn(table(13), 59), { width: 320, height: 240, seed: 105 }),
  };
}
