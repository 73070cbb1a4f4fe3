/** Random tokens that are shown once and kept as SHA-256 only. */
import { createHash, randomBytes } from 'node:crypto';

/** 256 bits in 43 characters that fit into a header, a cookie and an address. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Nothing slower is needed: nobody guesses 256 bits. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
