/* prettier-ignore */
const zigzag = [
  0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
  35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];

/** 8-bit quantisation tables of a well-formed JPEG by table id, natural order; a second reading for tests. */
export function quantisationTables(jpeg: Uint8Array): Map<number, number[]> {
  const tables = new Map<number, number[]>();
  let at = 2;
  while (jpeg[at] === 0xff && jpeg[at + 1] !== 0xda) {
    const length = ((jpeg[at + 2] ?? 0) << 8) | (jpeg[at + 3] ?? 0);
    for (let table = at + 4; jpeg[at + 1] === 0xdb && table < at + 2 + length; table += 65) {
      const values = new Array<number>(64);
      zigzag.forEach((natural, index) => (values[natural] = jpeg[table + 1 + index] ?? 0));
      tables.set((jpeg[table] ?? 0) & 15, values);
    }
    at += 2 + length;
  }
  return tables;
}
