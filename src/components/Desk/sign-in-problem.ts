// What was wrong with a password, in words: and when too often, how long to wait.
import type { PasswordFault } from '../../application/desk/sign-in.ts';
import type { translator } from '../../i18n/translate.ts';

type Translate = ReturnType<typeof translator<'desk'>>;

/** The sentence beside the field. */
export function signInProblem(t: Translate, fault: PasswordFault): string {
  const seconds = fault.kind === 'tooOften' ? fault.seconds : 0;
  const wait =
    seconds > 90
      ? t('kcc.minutes', { count: Math.ceil(seconds / 60) })
      : t('kcc.seconds', { count: seconds });
  return t(`signIn.${fault.kind}`, { wait });
}
