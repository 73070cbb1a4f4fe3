/** `touchstone users`: what it prints, and that what it made lets people in. */
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { personOfLogin } from '../../src/records/sign-in.js';
import { isPassword } from '../../src/sign-in/password.js';
import { openStore } from '../../src/store/store.js';
import { commandsOnNewData, type Commands } from '../support/commands.js';

let commands: Commands;
beforeAll(async () => {
  commands = await commandsOnNewData();
});
afterAll(() => {
  commands.remove();
});

const run = (...words: string[]) => commands.run('users', ...words);

async function fits(login: string, password: string): Promise<boolean> {
  const store = await openStore({ databaseUrl: null, dataDir: commands.path });
  const person = await store.service((tx) => personOfLogin(tx, login));
  await store.close();
  return isPassword(person?.hash ?? null, password);
}

it('makes a user with a password that is shown once, and with one of their own', async () => {
  const made = await run('create', '--merchant', 'shop', '--login', 'Mei', '--role', 'administrator');
  const password = /^Password: (\S{16})$/m.exec(made)?.[1] ?? '';
  expect(made).toMatch(/^Id: [0-9a-f-]{36}$/m);
  expect(await fits('mei', password)).toBe(true);
  expect(await fits('mei', `${password}x`)).toBe(false);

  const stdin = vi.spyOn(process, 'stdin', 'get');
  stdin.mockReturnValue(Readable.from(['my own long ', 'sentence\n']) as unknown as typeof process.stdin);
  const own = await run('create', '--merchant', 'shop', '--login', 'lan', '--password-stdin');
  stdin.mockRestore();
  expect(own).not.toContain('Password');
  expect(await fits('lan', 'my own long sentence')).toBe(true);
  expect(await run('create', '--merchant', 'shop', '--login', 'wei@shop.example', '--oidc')).not.toContain(
    'Password',
  );

  const listed = (await run('list'))
    .trim()
    .split('\n')
    .map((line) => line.split('\t').slice(1));
  expect(listed).toEqual([
    ['mei', 'administrator', 'password', 'shop', 'active'],
    ['lan', 'adjudicator', 'password', 'shop', 'active'],
    ['wei@shop.example', 'adjudicator', 'oidc', 'shop', 'active'],
  ]);

  const anew = /^Password: (\S+)$/m.exec(await run('password', 'mei'))?.[1] ?? '';
  expect([await fits('mei', password), await fits('mei', anew)]).toEqual([false, true]);
  expect(await run('disable', 'mei')).toBe('Disabled.\n');
  expect(await fits('mei', anew)).toBe(false);
  await expect(run('disable', 'mei')).rejects.toThrow(/REQ_NOT_FOUND/);
  await expect(run('create', '--merchant', 'shop', '--login', 'lan')).rejects.toThrow(/USR_LOGIN_TAKEN/);
}, 180_000);
