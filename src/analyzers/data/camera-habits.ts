/**
 * Makers whose cameras write a MakerNote, learned from camera originals of public sets: share of files
 * that carry one, where at least eight originals were seen. Makers below nine tenths are in no row, phones
 * above all: their apps leave it out as often as not.
 */
export interface CameraHabit {
  /** Start of the Make field, upper case. */
  readonly make: string;
  readonly originals: number;
  readonly withMakerNote: number;
}

export const cameraHabits: readonly CameraHabit[] = [
  { make: 'CANON', originals: 41, withMakerNote: 40 },
  { make: 'EASTMAN KODAK', originals: 19, withMakerNote: 18 },
  { make: 'NIKON', originals: 10, withMakerNote: 10 },
  { make: 'PANASONIC', originals: 10, withMakerNote: 9 },
  { make: 'MINOLTA', originals: 8, withMakerNote: 8 },
];
