import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig } from '../../../src/config.js';
import { openSecretBox, secretBox } from '../../../src/webhooks/secret-box.js';
import { temporaryFolder } from '../../support/folder.js';

const key = (fill: number): Buffer => Buffer.alloc(32, fill);
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

it('opens what it sealed, which tells nothing and is never twice the same', () => {
  const box = secretBox([key(1)]);
  const sealed = box.seal(secret, 'owner');
  expect(box.open(sealed, 'owner')).toBe(secret);
  expect(sealed.keyId).toBe(box.keyId);
  expect(Buffer.from(sealed.text, 'base64').toString('latin1')).not.toContain('whsec');
  expect(box.seal(secret, 'owner').text).not.toBe(sealed.text);
});

it('opens nothing that was altered, is another owner’s, or another key’s', () => {
  const box = secretBox([key(1)]);
  const sealed = box.seal(secret, 'owner');
  const bytes = Buffer.from(sealed.text, 'base64');
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    expect(() => box.open({ ...sealed, text: changed.toString('base64') }, 'owner')).toThrow(/CFG_INVALID/);
  }
  expect(() => box.open({ ...sealed, text: '' }, 'owner')).toThrow(/CFG_INVALID/);
  expect(() => box.open(sealed, 'another')).toThrow(/CFG_INVALID/);
  expect(() => secretBox([key(2)]).open(sealed, 'owner')).toThrow(/lacks the key/);
});

it('changes keys: the first seals, the others still open', () => {
  const old = secretBox([key(1)]).seal(secret, 'owner');
  const box = secretBox([key(2), key(1)]);
  expect(box.open(old, 'owner')).toBe(secret);
  expect(box.seal(secret, 'owner').keyId).not.toBe(old.keyId);
  expect(box.open({ text: secret, keyId: null }, 'owner')).toBe(secret);
});

it('makes a key of the data folder once, for its owner alone', () => {
  const folder = temporaryFolder();
  const sealed = openSecretBox([], folder.path).seal(secret, 'owner');
  const path = join(folder.path, 'webhook-secrets.key');
  expect([readFileSync(path).length, statSync(path).mode & 0o777]).toEqual([32, 0o600]);
  expect(openSecretBox([], folder.path).open(sealed, 'owner')).toBe(secret);
  folder.remove();
});

it('takes keys of 32 bytes from the configuration', () => {
  const keys = `${key(1).toString('base64')}, ${key(2).toString('base64')}`;
  expect(readConfig({ WEBHOOK_SECRETS_KEY: keys }).webhookSecretsKeys).toEqual([key(1), key(2)]);
  expect(() => readConfig({ WEBHOOK_SECRETS_KEY: 'c2hvcnQ=' })).toThrow(/WEBHOOK_SECRETS_KEY/);
});
