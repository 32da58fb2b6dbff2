// How staff sign in: at the identity provider when one is named, else with the password of the desk.
import { join } from 'node:path';
import { oidcSignIn } from '../adapters/access/oidc.ts';
import { staffPassword } from '../adapters/access/password.ts';
import type { Clock, Logger } from '../application/ports.ts';
import type { SignIn } from '../application/desk/services.ts';
import type { Config } from './config.ts';

/** The way to sign in, and a password made on this very start, to be shown once. */
export function signInWay(
  config: Config,
  clock: Clock,
  logger: Logger,
): { readonly signIn: SignIn; readonly freshPassword?: string } {
  if (config.oidc) {
    const { begin, finish } = oidcSignIn(config.oidc, { clock, publicUrl: config.PUBLIC_URL! });
    const signIn: SignIn = {
      kind: 'oidc',
      async begin() {
        const begun = await begin();
        if ('url' in begun) return begun;
        logger.error('identity provider is away', { detail: begun.detail ?? 'unknown' });
        return undefined;
      },
      async finish(address, memo) {
        const result = await finish(address, memo);
        if (result.ok) return { who: result.who };
        const { reason, detail = '' } = result;
        logger.info('sign-in refused', { reason, detail });
        return { refused: reason };
      },
    };
    return { signIn };
  }
  const password = staffPassword(join(config.DATA_DIR, 'kcc-password'), config.KCC_PASSWORD);
  return {
    signIn: { kind: 'password', matches: password.matches },
    ...(password.fresh !== undefined && { freshPassword: password.fresh }),
  };
}
