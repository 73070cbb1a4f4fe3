import { Argument, Command, Option } from 'commander';
import { userRoles, type UserRole } from '../domain/access.js';
import { merchantNamed } from '../records/merchants.js';
import { addUser, disableUser, everyUser, readLogin, setPassword, userOfLogin } from '../records/users.js';
import { withStore } from './with-store.js';

interface CreateOptions {
  readonly merchant: string;
  readonly login: string;
  readonly role: UserRole;
  readonly oidc: boolean;
  readonly passwordStdin: boolean;
}

const actor = 'cli';
const login = () => new Argument('<login>', 'what they sign in with');
const fromStdin = () =>
  new Option('--password-stdin', 'read their own password from standard input').default(false);

/** A password from standard input is the person's own; one made here is shown once, to be changed. */
async function choosePassword(login: string, stdin: boolean) {
  const { hashPassword, newPassword } = await import('../sign-in/password.js');
  const password = stdin ? await readLine() : newPassword();
  const hash = await hashPassword(password, readLogin(login));
  return { hash, temporary: !stdin, shown: stdin ? null : password };
}

async function readLine(): Promise<string> {
  process.stdin.setEncoding('utf8');
  let text = '';
  for await (const part of process.stdin) text += String(part);
  return text.replace(/\r?\n$/, '');
}

function show(lines: Readonly<Record<string, string | null>>): void {
  for (const [name, value] of Object.entries(lines)) {
    if (value !== null) process.stdout.write(`${name}: ${value}\n`);
  }
}

/** `touchstone users create|list|password|disable`: people who sign in to the console. */
export function usersCommand(): Command {
  const users = new Command('users').description('make, list and disable people who sign in to the console');
  users
    .command('create')
    .description('make a user; the password is shown this once and has to be changed')
    .requiredOption('--merchant <name>', 'whose user it is; a new name makes a new merchant')
    .requiredOption('--login <login>', 'what they sign in with')
    .addOption(new Option('--role <role>').choices(userRoles).default('adjudicator'))
    .option('--oidc', 'the identity provider lets them in, and calls them by this login', false)
    .addOption(fromStdin())
    .action(({ merchant, login, role, oidc, passwordStdin }: CreateOptions) =>
      withStore(async (store) => {
        const password = oidc ? null : await choosePassword(login, passwordStdin);
        await store.migrate();
        const id = await store.service(async (tx) => {
          const merchantId = await merchantNamed(tx, merchant);
          return addUser(tx, { merchantId, actor, role, login, password });
        });
        show({ Id: id, Password: password?.shown ?? null });
      }),
    );
  users
    .command('list')
    .description('list all users')
    .action(() =>
      withStore(async (store) => {
        await store.migrate();
        for (const user of await store.service(everyUser)) {
          const state = user.disabledAt === null ? 'active' : `disabled ${user.disabledAt.toISOString()}`;
          const cells = [user.id, user.login, user.role, user.signIn, user.merchantName, state];
          process.stdout.write(`${cells.join('\t')}\n`);
        }
      }),
    );
  users
    .command('password')
    .description('give a user a new password, and sign them out everywhere')
    .addArgument(login())
    .addOption(fromStdin())
    .action((name: string, { passwordStdin }: Pick<CreateOptions, 'passwordStdin'>) =>
      withStore(async (store) => {
        const { hash, temporary, shown } = await choosePassword(name, passwordStdin);
        await store.migrate();
        await store.service(async (tx) => {
          const { id } = await userOfLogin(tx, name);
          await setPassword(tx, { id, actor, hash, temporary });
        });
        show({ Password: shown });
      }),
    );
  users
    .command('disable')
    .description('end an account for good, and sign it out everywhere')
    .addArgument(login())
    .action((name: string) =>
      withStore(async (store) => {
        await store.migrate();
        await store.service(async (tx) => disableUser(tx, (await userOfLogin(tx, name)).id, actor));
        process.stdout.write('Disabled.\n');
      }),
    );
  return users;
}
