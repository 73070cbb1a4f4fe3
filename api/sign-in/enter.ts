/** The way in: a password that is counted before it is looked at, and what the browser gets after. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TouchstoneError } from '../../src/domain/errors.js';
import { beginSession, endSession } from '../../src/records/sessions.js';
import { countAttempt, forgiveAttempt } from '../../src/records/sign-in-counts.js';
import { isDeviceOf, personOfLogin, rememberDevice, type Person } from '../../src/records/sign-in.js';
import { readLogin } from '../../src/records/users.js';
import { isPassword } from '../../src/sign-in/password.js';
import type { ApiDeps } from '../deps.js';
import { cookieJar, overTls } from './cookies.js';

const deviceSeconds = 90 * 86_400;

export function entrance({ store, config }: Pick<ApiDeps, 'store' | 'config'>) {
  const jar = cookieJar(overTls(config.publicUrl));

  /** Begins a session and gives it to the browser. One that the browser had before ends. */
  async function letIn(request: FastifyRequest, reply: FastifyReply, person: Person): Promise<string> {
    const before = jar.read(request, 'touchstone_device');
    const { token, device } = await store.service(async (tx) => {
      if (request.session !== null) await endSession(tx, request.session.sessionId);
      const begun = await beginSession(tx, person, config.session);
      const known = before !== null && (await isDeviceOf(tx, before, person.userId));
      return { token: begun.token, device: known ? null : await rememberDevice(tx, person) };
    });
    jar.write(reply, 'touchstone_session', token);
    if (device !== null) jar.write(reply, 'touchstone_device', device, { seconds: deviceSeconds });
    return token;
  }

  /**
   * Who has this login and password. A login that nobody has takes the same steps and as long. Throws USR_SIGN_IN,
   * USR_THROTTLED.
   */
  async function whoIs(
    request: FastifyRequest,
    reply: FastifyReply,
    told: { readonly login: string; readonly password: string },
  ): Promise<Person> {
    const login = readLogin(told.login);
    const token = jar.read(request, 'touchstone_device');
    const { attempt, wait, person } = await store.service(async (tx) => {
      const somebody = await personOfLogin(tx, login);
      const known = token !== null && somebody !== null && (await isDeviceOf(tx, token, somebody.userId));
      const counted = { login, address: request.ip, device: known ? token : null };
      return { attempt: counted, wait: await countAttempt(tx, counted), person: somebody };
    });
    if (wait > 0) {
      void reply.header('retry-after', String(wait));
      throw new TouchstoneError('USR_THROTTLED', `Try again in ${wait} s`);
    }
    if (!(await isPassword(person?.hash ?? null, told.password)) || person === null) {
      throw new TouchstoneError('USR_SIGN_IN', 'No living user has this login and password');
    }
    return store.service(async (tx) => {
      // It may have been changed, or the account ended, while this one was looked at.
      if ((await personOfLogin(tx, login))?.hash !== person.hash) {
        throw new TouchstoneError('USR_SIGN_IN', 'No living user has this login and password');
      }
      await forgiveAttempt(tx, attempt);
      return person;
    });
  }

  return { jar, letIn, whoIs };
}
