// What the wegwijzer knows and may travel with a question: as short codes in the form, as sentences for a reader.
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { wordingIn } from '../../domain/wording.ts';
import { flowOf } from '../../domain/wegwijzer/guide.ts';
import { factsOf, positionOf } from '../../domain/wegwijzer/walk.ts';
import type { Translate } from '../../i18n/translate.ts';

/** One thing that is known: 'vervoer:121' are answers, '2:expensive' is why a rung did not fit. */
export interface Known {
  readonly code: string;
  readonly text: string;
}

const REASONS = ['tried', 'cannot', 'nobody', 'expensive', 'far', 'dare'] as const;
const TRIED = /^([1-4]):([a-z]+)$/;
const MOST = 25;

function textOf(code: string, catalogue: Catalogue, t: Translate): string | undefined {
  const [, rung, name] = TRIED.exec(code) ?? [];
  const reason = REASONS.find((r) => r === name);
  if (rung && reason) return `${t('step.number', { rung })}: ${t(`reasons.${reason}`)}`;
  const [slug = '', answers = ''] = code.split(':');
  const flow = flowOf(catalogue, slug);
  const need = catalogue.needs.get(slug);
  if (!flow || !need || positionOf(flow, answers)?.kind !== 'outcome') return undefined;
  const facts = Object.entries(factsOf(flow, answers)).map(([fact, value]) =>
    t(`facts.${fact}.${value}` as never),
  );
  return [wordingIn(need.wordings, 'nl').text.title, ...facts].join(', ');
}

/** Known things behind codes; what is no code of ours is left out. */
export function knownThings(codes: readonly string[], catalogue: Catalogue, t: Translate): Known[] {
  return [...new Set(codes)].slice(0, MOST).flatMap((code) => {
    const text = textOf(code, catalogue, t);
    return text === undefined ? [] : [{ code, text }];
  });
}

/** Codes that a form carries: from the wegwijzer, or from the question form itself. */
export function knownCodes(form: URLSearchParams): string[] {
  const from = form.get('from');
  const answers = from === null ? [] : [`${from}:${form.get('answers') ?? ''}`];
  return [...answers, ...form.getAll('tried'), ...form.getAll('known')];
}
