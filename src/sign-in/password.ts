/** Passwords: Argon2id, which is the library's own choice. What is asked of them is length; what they are made of is their owner's business. */
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { TouchstoneError } from '../domain/errors.js';

/** 19 MiB, two passes: some 20 ms on one core, and memory that guessing in bulk has to pay for. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const least = 12;
const most = 200;

/** Hashing at once: what one process spends on people who knock. */
const together = 4;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= together) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Throws USR_PASSWORD where it is shorter than 12 or longer than 200 characters, or holds the login. */
export async function hashPassword(password: string, login: string): Promise<string> {
  const { length } = password;
  if (length < least || length > most) {
    throw new TouchstoneError(
      'USR_PASSWORD',
      `Expected ${least} to ${most} characters but received ${length}`,
    );
  }
  if (password.toLowerCase().includes(login)) {
    throw new TouchstoneError('USR_PASSWORD', 'Expected a password that does not hold the login');
  }
  return inTurn(() => hash(password.normalize('NFKC'), cost));
}

let nobody: Promise<string> | undefined;

/** Whether it is the password; takes as long where there is none to compare with (null). */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  nobody ??= hash(randomBytes(32), cost);
  const against = hashed ?? (await nobody);
  const fits = await inTurn(() => verify(against, password.slice(0, 4 * most).normalize('NFKC')));
  return fits && hashed !== null;
}

/** 96 random bits in 16 characters, for somebody to hand over and its receiver to change. */
export const newPassword = (): string => randomBytes(12).toString('base64url');
