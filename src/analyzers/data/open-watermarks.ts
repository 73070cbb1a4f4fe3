/**
 * Payloads that picture generators write with the open chroma watermark, as published in their reference
 * code. FLUX's 48 bits lose two leading zeros in some writers, which makes them 46.
 */
export interface OpenWatermark {
  readonly name: string;
  /** Bits in the order of the blocks. */
  readonly payload: string;
}

function ascii(text: string): string {
  return text.replaceAll(/[\s\S]/g, (character) => character.charCodeAt(0).toString(2).padStart(8, '0'));
}

export const openWatermarks: readonly OpenWatermark[] = [
  { name: 'Stable Diffusion XL', payload: '101100111110110010010000011110111011000110011110' },
  { name: 'FLUX', payload: '001010101111111010000111100111001111010100101110' },
  { name: 'FLUX', payload: '1010101111111010000111100111001111010100101110' },
  { name: 'Stable Diffusion 1', payload: ascii('StableDiffusionV1') },
  { name: 'Stable Diffusion 2', payload: ascii('SDV2') },
];
