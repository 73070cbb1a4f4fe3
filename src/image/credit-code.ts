/**
 * Unified social credit code of a Chinese organisation: 18 characters, the last one a check character.
 * GB 32100-2015, section 4 (composition) and annex A (check character): position i (from 0) weighs
 * 3^i mod 31, and the weighted sum with the check character's own value is a multiple of 31.
 */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeLength = 18;

/** The check character for the first 17 characters; null when one of them is not in the alphabet. */
export function creditCheckCharacter(body: string): string | null {
  if (body.length !== codeLength - 1) return null;
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    const value = alphabet.indexOf(character);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % alphabet.length;
  }
  return alphabet.charAt((alphabet.length - (sum % alphabet.length)) % alphabet.length);
}

/** Whether `code` is 18 characters of the alphabet and its check character is right. */
export function isCreditCode(code: string): boolean {
  return (
    creditCheckCharacter(code.slice(0, -1)) === code.charAt(codeLength - 1) && code.length === codeLength
  );
}

/** A service provider's code as labels carry it, taken apart. */
export interface ProducerCode {
  /** The four characters before the credit code. */
  readonly prefix: string;
  readonly creditCode: string;
  readonly creditCodeValid: boolean;
  /** Administrative division the organisation is registered in, GB/T 2260: six digits. */
  readonly division: string;
  /** What follows the credit code: the provider's own number for the service. */
  readonly service: string;
}

/**
 * Takes a provider code of a GB 45438-2025 label apart: four characters, a unified social credit code,
 * then the provider's service number. Null when the text does not have that shape; a code whose check
 * character is wrong still comes back, with `creditCodeValid` false.
 */
export function readProducerCode(text: string): ProducerCode | null {
  const match = /^(\d{4})([0-9A-HJ-NP-RT-UW-Y]{18})([0-9A-Z]{0,14})$/.exec(text.trim());
  if (match === null) return null;
  const [, prefix = '', creditCode = '', service = ''] = match;
  return {
    prefix,
    creditCode,
    creditCodeValid: isCreditCode(creditCode),
    division: creditCode.slice(2, 8),
    service,
  };
}
