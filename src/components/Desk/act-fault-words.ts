// What is wrong with what staff filled in, in words, under the field it belongs to.
import type { NotDone } from '../../application/desk/one-question.ts';
import type { ActFault } from '../../application/desk/question-acts.ts';
import type { Translate } from '../../i18n/translate.ts';

type Field = 'outcome' | 'missing' | 'answer' | 'note' | 'line';

const FIELD: Readonly<Record<ActFault, Field>> = {
  chooseOutcome: 'outcome',
  tryMore: 'outcome',
  lineMissing: 'line',
  missingMissing: 'missing',
  missingTooLong: 'missing',
  answerTooLong: 'answer',
  noteMissing: 'note',
  noteTooLong: 'note',
};

/** The words, by field; empty when nothing was wrong. */
export function actFaultWords(
  notDone: NotDone | undefined,
  t: Translate<'desk'>,
): Partial<Record<Field, string>> {
  if (notDone?.kind !== 'fault') return {};
  return { [FIELD[notDone.fault]]: t(`kccFaults.${notDone.fault}`) };
}
