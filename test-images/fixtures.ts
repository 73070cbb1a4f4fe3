import type { Fixture } from './fixture.js';
import { edited } from './sets/edited.js';
import { genuine } from './sets/genuine.js';
import { hostile } from './sets/hostile.js';
import { marked } from './sets/marked.js';
import { shoot } from './sets/shots.js';

/** Every file of the folder, made anew; the same encoders give the same bytes. */
export async function makeFixtures(): Promise<Fixture[]> {
  const shots = shoot();
  const sets = [await genuine(shots), await edited(shots), await marked(shots), await hostile(shots)];
  return sets.flat();
}
