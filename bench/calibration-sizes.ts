/** Pixel counts between small crops, what chat apps send, and originals: each has a curve of its own. */
export const pixelBounds = [250_000, 1_300_000] as const;
