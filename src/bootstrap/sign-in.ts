// How staff sign in: at the identity provider when one is named, else with the password of the desk.
import { join } from 'node:path';
import { oidcSignIn } from '../adapters/access/oidc.ts';
import type { DeskPassword } from '../adapters/access/desk-password.ts';
import { changeable, staffPassword } from '../adapters/access/password.ts';
import type { SignIn } from '../application/desk/services.ts';
import type { Clock, Logger } from '../application/ports.ts';
import type { BuiltSite } from './built-site.ts';
import { ConfigError, LEAST_PASSWORD, type Config } from './config.ts';

export interface SignInWay {
  readonly signIn: SignIn;
  /** Which way it is: a session that began in another way is none. */
  readonly way: string;
  /** A password made on this very start, to be shown once. */
  readonly freshPassword?: string;
}

/** What a good password has nothing of. */
type NamedSite = Pick<BuiltSite, 'portal'> & Partial<Pick<BuiltSite, 'villages'>>;

/** True for a password that is too short, or soon guessed by names of this installation too. */
async function isWeak(
  password: string,
  { PORTAL_NAME = '', PUBLIC_URL = '' }: Config,
  { portal, villages = [] }: NamedSite,
): Promise<boolean> {
  if (password.length < LEAST_PASSWORD) return true;
  // The lists are long, and only this looks in them.
  const { isWeakPassword } = await import('../adapters/access/weak-password.ts');
  return isWeakPassword(password, [portal, PORTAL_NAME, PUBLIC_URL, ...villages]);
}

/** Throws a ConfigError for a password that is soon guessed. */
export async function refuseWeakPassword(config: Config, site: NamedSite): Promise<void> {
  const { KCC_PASSWORD: password } = config;
  if (config.oidc || password === undefined) return;
  if (!(await isWeak(password, config, site))) return;
  throw new ConfigError(
    'KCC_PASSWORD is wrong: this password is soon guessed, set KCC_PASSWORD to four words that do not belong together, or to the output of "openssl rand -base64 18".',
  );
}

function oidcWay(
  settings: NonNullable<Config['oidc']>,
  { publicUrl, clock, logger }: { publicUrl: string; clock: Clock; logger: Logger },
): SignInWay {
  const { begin, finish, leave } = oidcSignIn(settings, { clock, publicUrl });
  const signIn: SignIn = {
    kind: 'oidc',
    async begin() {
      const begun = await begin();
      if ('url' in begun) return begun;
      logger.error('identity provider is away', { detail: begun.detail });
      return undefined;
    },
    async finish(address, memo) {
      const result = await finish(address, memo);
      if (result.ok) return result;
      const { reason, detail = '' } = result;
      if (detail !== '') logger.info('identity provider refused', { reason, detail });
      return { refused: reason };
    },
    leave,
  };
  return { signIn, way: `oidc ${settings.OIDC_ISSUER} ${settings.OIDC_CLIENT_ID}` };
}

interface SignInPorts {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly site: NamedSite;
  readonly chosen: DeskPassword;
}

/** The way to sign in that the settings name. */
export async function signInWay(
  config: Config,
  { clock, logger, site, chosen }: SignInPorts,
): Promise<SignInWay> {
  if (config.oidc) return oidcWay(config.oidc, { publicUrl: config.PUBLIC_URL!, clock, logger });
  const file = join(config.DATA_DIR, 'kcc-password');
  const { which, fresh, ...given } = await staffPassword(file, config.KCC_PASSWORD);
  const { matches, change } = await changeable({ ...given, which }, chosen);
  return {
    signIn: {
      kind: 'password',
      matches,
      async change(next) {
        if (await isWeak(next, config, site)) return 'weak';
        await change(next);
        return 'changed';
      },
    },
    way: `password ${which}`,
    ...(fresh !== undefined && { freshPassword: fresh }),
  };
}
