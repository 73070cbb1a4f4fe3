import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Fixture, Label } from './fixture.js';

export interface ManifestRow {
  readonly file: string;
  readonly label: Label;
  readonly kind: string;
  readonly mask: string | null;
  readonly sha256: string;
  readonly maskSha256: string | null;
}

/** What the folder holds, where it comes from and how to make it again. */
export interface Manifest {
  readonly origin: string;
  readonly licence: string;
  readonly command: string;
  /** Versions of the encoders that wrote the bytes; others may write others. */
  readonly encoders: Readonly<Record<string, string>>;
  readonly files: readonly ManifestRow[];
}

export const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

export const maskName = (file: string): string => `masks/${file.replace(/^.*\/|\.[^.]+$/g, '')}.png`;

export function encoders(): Record<string, string> {
  const named = ['sharp', 'vips', 'mozjpeg', 'png', 'webp', 'aom'] as const;
  return Object.fromEntries(named.map((name) => [name, sharp.versions[name] ?? '']));
}

export function manifestOf(fixtures: readonly Fixture[]): Manifest {
  return {
    origin: 'made by test-images/make.ts: procedural scenes through a simulated camera, no photo of others',
    licence: 'as the product',
    command: 'npm run build && node dist/test-images/make.js',
    encoders: encoders(),
    files: fixtures.map(({ file, label, kind, bytes, mask }) => ({
      file,
      label,
      kind,
      mask: mask ? maskName(file) : null,
      sha256: sha256(bytes),
      maskSha256: mask ? sha256(mask) : null,
    })),
  };
}
