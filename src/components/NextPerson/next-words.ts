// The words of the bar with "Klaar, volgende" and of its question whether somebody is still there, with where its forms go.
import { linkTo } from '../../i18n/link.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/translate.ts';

export interface NextWords {
  readonly label: string;
  readonly action: string;
  readonly ready: string;
  readonly put: string;
  readonly sheet: string;
  readonly restTitle: string;
  readonly rest: string;
  /** With {seconds} in it. */
  readonly left: string;
  readonly stay: string;
  /** Where the plan is, the one A4. */
  readonly plan: string;
  readonly wipe: string;
}

export function nextWords(t: Translate, language: Language): NextWords {
  return {
    label: t('helperPc.label'),
    action: t('helperPc.action'),
    ready: t('helperPc.ready'),
    put: t('helperPc.put'),
    sheet: t('helperPc.sheet'),
    restTitle: t('helperPc.restTitle'),
    rest: t('helperPc.rest'),
    left: t('helperPc.left', { seconds: '{seconds}' }),
    stay: t('helperPc.stay'),
    plan: linkTo('plan', language),
    wipe: linkTo('wipe', language),
  };
}
