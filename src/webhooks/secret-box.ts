/** Seals the secrets of webhooks for the database: AES-256-GCM under a key that stands elsewhere. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TouchstoneError } from '../domain/errors.js';

export interface Sealed {
  readonly text: string;
  /** Names the key that opens it; null: the text is plain. */
  readonly keyId: string | null;
}

export interface SecretBox {
  /** Of the key that seals. */
  readonly keyId: string;
  /** `owner`: whose it is; what is sealed for one opens for nobody else. */
  seal(secret: string, owner: string): Sealed;
  /** Throws CFG_INVALID where no key is known that opens it, or it was altered. */
  open(sealed: Sealed, owner: string): string;
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

const idOf = (key: Buffer): string => createHash('sha256').update(key).digest('hex').slice(0, 12);

/** The first key seals, all of them open: so that keys can be changed. 32 bytes each. */
export function secretBox(keys: readonly [Buffer, ...Buffer[]]): SecretBox {
  const [first] = keys;
  const known = new Map(keys.map((key) => [idOf(key), key]));
  const keyId = idOf(first);
  return {
    keyId,
    seal: (secret, owner) => {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, first, iv).setAAD(Buffer.from(owner));
      const text = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return { text: Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64'), keyId };
    },
    open: ({ text, keyId: id }, owner) => {
      if (id === null) return text;
      const key = known.get(id);
      if (key === undefined)
        throw new TouchstoneError('CFG_INVALID', `WEBHOOK_SECRETS_KEY lacks the key ${id}`);
      const bytes = Buffer.from(text, 'base64');
      try {
        const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes))
          .setAAD(Buffer.from(owner))
          .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
        return (
          decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
        );
      } catch (error) {
        throw new TouchstoneError('CFG_INVALID', 'A webhook secret was altered', { cause: error });
      }
    },
  };
}

/** The keys of the configuration, or one of the data folder's own, made at the first call. */
export function openSecretBox(configured: readonly Buffer[], dataDir: string): SecretBox {
  const [first, ...others] = configured.length > 0 ? configured : [keyOfFolder(dataDir)];
  return secretBox([first, ...others]);
}

function keyOfFolder(dataDir: string): Buffer {
  const path = join(dataDir, 'webhook-secrets.key');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    // Two processes may come at once: the file is made whole, or by the other.
    writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = readFileSync(path);
  if (key.length === 32) return key;
  throw new TouchstoneError('CFG_INVALID', `${path} does not hold a key of 32 bytes`);
}
