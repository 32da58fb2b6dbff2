// A problem in the content, as a value. What it says to an editor stands in the locales, one sentence per kind.
import { byName } from './order.ts';

/** Everything that can be wrong; each kind has a sentence in locales/nl/editor.json. */
export const PROBLEM_KINDS = [
  // The file as a file.
  'missingFile',
  'unreadFile',
  'notUtf8',
  'invisible',
  'unfinished',
  'unfinishedWhat',
  'textHtml',
  'textLink',
  // YAML and the head of a text.
  'double',
  'tab',
  'openQuote',
  'colon',
  'indent',
  'startSign',
  'severalParts',
  'notYaml',
  'noHead',
  'openHead',
  // One field.
  'absent',
  'notText',
  'notNumber',
  'notBoolean',
  'notList',
  'notFields',
  'unknownField',
  'choose',
  'chooseOrList',
  'tooShort',
  'tooLong',
  'tooFew',
  'tooMany',
  'tooLow',
  'tooHigh',
  'wrongValue',
  'email',
  'web',
  'phone',
  'postcode',
  'postcode4',
  'slug',
  'day',
  'futureDay',
  'clock',
  'dayException',
  'actor',
  'timeZone',
  'number',
  'code',
  'address',
  'answerCode',
  'answerName',
  'pattern',
  'noQuestion',
  // Between entries.
  'noDomain',
  'noSecondLine',
  'noNeed',
  'noNeedNear',
  'noProvision',
  'noProcedure',
  'noProcedureNear',
  'unusedProcedure',
  'doubleStep',
  'noStepText',
  'extraStep',
  'noCostText',
  'extraCost',
  'pastCost',
  'noCrisis',
  'unsureEmergency',
  'noEmergency',
  'noVoiceless',
  'noExit',
  'tellingAddress',
  'tellingTitle',
  'doubleAddress',
  'crisisTips',
  'crisisQuestions',
  'crisisText',
  'doubleTip',
  'noOffer',
  'noDutch',
  'noTipText',
  'extraTip',
  'noDangerText',
  'noText',
  'noLocale',
  'noRole',
  'roleCircle',
  'brokenRule',
  'deadLink',
  'noPlaces',
  'noPlace',
  'noPlaceNear',
  'doublePlace',
  'doubleWords',
  'sourceElsewhere',
  'noSign',
  'oneWay',
  'pictogramless',
  'noPictogram',
  'noPictogramNear',
  'ownPictogram',
  'doublePictogram',
  'copy',
  'sayCircle',
  'sayTitle',
  'doubleTalk',
  'doubleTalkWord',
  'unreached',
  // The wegwijzer.
  'tooManyQuestions',
  'doubleQuestion',
  'doubleCode',
  'nowhere',
  'backwards',
  'idleAnswers',
  'twinAnswers',
  'longAnswer',
  'answerNowhere',
  'answerNames',
  'noSharedQuestion',
  'idleQuestion',
  'noQuestionText',
  'noAnswerText',
  'longQuestion',
  'olderQuestion',
  // The theme.
  'themeSyntax',
  'themeImport',
  'themeWeb',
  'themeEmpty',
  // Numbers of pages and codes on paper.
  'noNumber',
  'lostPage',
  'doublePage',
  'movedThere',
  'movedNowhere',
  'givenPageGone',
  'givenPageChanged',
  'givenAnswerGone',
  'givenAnswerChanged',
  'notGivenOut',
  'printedLost',
  'printedChanged',
  'printedGone',
  'printedUnlisted',
  'printedUnmarked',
  // Plain language.
  'longSentence',
  'longMean',
  'officeWord',
  'textPhone',
  'textMail',
  'textWeb',
  'informal',
] as const;

export type ProblemKind = (typeof PROBLEM_KINDS)[number];

export interface Problem {
  /** Path inside the content folder. */
  readonly file: string;
  /** Line in the file, from 1; absent when it is about the whole file, or not known. */
  readonly line?: number;
  /** Place in the line, from 1; only where it helps to find the fault. */
  readonly column?: number;
  /** Field, dotted; empty for the whole file. */
  readonly field: string;
  readonly kind: ProblemKind;
  /** What the sentence names: what was found, what is allowed. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** True for the name of a kind: schemas give one as the message of a rule of their own. */
export function isProblemKind(text: string): text is ProblemKind {
  return PROBLEM_KINDS.some((kind) => kind === text);
}

/** The kind as the message of a rule in a schema. */
export const says = (kind: ProblemKind): ProblemKind => kind;

/** Collects the problems of one file. */
export function problemsIn(file: string) {
  const found: Problem[] = [];
  const add = (kind: ProblemKind, field = '', values: Problem['values'] = {}): void => {
    found.push({ file, field, kind, values });
  };
  return { found, add };
}

/** By file, then by line: the order in which an editor mends them. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => byName(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0) || byName(a.field, b.field),
  );
}
