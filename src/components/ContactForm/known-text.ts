// What the wegwijzer knows, in words.
import type { KnownThing } from '../../application/ask/known.ts';
import { wordingIn } from '../../domain/wording.ts';
import type { Translate } from '../../i18n/translate.ts';

/** A known thing as the form carries it and as a person reads it. */
export interface SaidKnown {
  readonly code: string;
  readonly text: string;
}

/** A known thing as one sentence. */
export function knownText(known: KnownThing, t: Translate): string {
  if ('reason' in known)
    return `${t('step.number', { rung: known.rung })}: ${t(`reasons.${known.reason}`)}`;
  const { text } = wordingIn(known.need.wordings, 'nl');
  const said = known.tapped.map(({ question, code }) => text.questions[question]?.answers[code]);
  return [text.title, ...said.filter((answer) => answer !== undefined)].join(', ');
}
