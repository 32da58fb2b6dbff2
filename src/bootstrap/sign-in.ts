// How staff sign in: at the identity provider when one is named, else with the password of the desk.
import { join } from 'node:path';
import { oidcSignIn } from '../adapters/access/oidc.ts';
import { staffPassword } from '../adapters/access/password.ts';
import type { SignIn } from '../application/desk/services.ts';
import type { Clock, Logger } from '../application/ports.ts';
import type { BuiltSite } from './built-site.ts';
import { ConfigError, type Config } from './config.ts';

export interface SignInWay {
  readonly signIn: SignIn;
  /** Which way it is: a session that began in another way is none. */
  readonly way: string;
  /** A password made on this very start, to be shown once. */
  readonly freshPassword?: string;
}

/** Throws a ConfigError for a password that is soon guessed, by names of the site too. */
export async function refuseWeakPassword(
  config: Config,
  { portal, villages }: Pick<BuiltSite, 'portal' | 'villages'>,
): Promise<void> {
  const { KCC_PASSWORD: password } = config;
  if (config.oidc || password === undefined) return;
  // The lists are long, and only this looks in them.
  const { isWeakPassword } = await import('../adapters/access/weak-password.ts');
  const { PORTAL_NAME = '', PUBLIC_URL = '' } = config;
  if (!isWeakPassword(password, [portal, PORTAL_NAME, PUBLIC_URL, ...villages])) return;
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

/** The way to sign in that the settings name. */
export async function signInWay(config: Config, clock: Clock, logger: Logger): Promise<SignInWay> {
  if (config.oidc) return oidcWay(config.oidc, { publicUrl: config.PUBLIC_URL!, clock, logger });
  const file = join(config.DATA_DIR, 'kcc-password');
  const { matches, which, fresh } = await staffPassword(file, config.KCC_PASSWORD);
  return {
    signIn: { kind: 'password', matches },
    way: `password ${which}`,
    ...(fresh !== undefined && { freshPassword: fresh }),
  };
}
