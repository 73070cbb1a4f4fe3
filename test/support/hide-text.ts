/** An opaque alpha plane whose lowest bits hold a payload the way picture generators hide it. */
export function hideText(payload: Uint8Array, width: number, height: number, packed: boolean): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(payload.length * 8);
  const signature = Buffer.from(packed ? 'stealth_pngcomp' : 'stealth_pnginfo');
  const bytes = Buffer.concat([signature, length, payload]);
  const alpha = new Uint8Array(width * height).fill(254);
  for (let i = 0; i < Math.min(bytes.length * 8, alpha.length); i++) {
    alpha[(i % height) * width + Math.floor(i / height)] |= (bytes[i >> 3] >> (7 - (i & 7))) & 1;
  }
  return alpha;
}
