// What the wegwijzer knows and may travel with a question, as short codes in the form.
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Need } from '../../domain/need/need.ts';
import { flowOf } from '../../domain/wegwijzer/guide.ts';
import { positionOf, tappedOn } from '../../domain/wegwijzer/walk.ts';

/** Why a rung did not fit. */
export const REASONS = ['tried', 'cannot', 'nobody', 'expensive', 'far', 'dare'] as const;

/** One thing that is known: 'vervoer:121' are answers, '2:expensive' is why a rung did not fit. */
export type KnownThing =
  | { readonly code: string; readonly rung: string; readonly reason: (typeof REASONS)[number] }
  | {
      readonly code: string;
      readonly need: Need;
      /** Answers that were tapped. */
      readonly tapped: readonly { readonly question: string; readonly code: number }[];
    };

const TRIED = /^([1-4]):([a-z]+)$/;
const MOST = 25;

function knownThing(code: string, catalogue: Catalogue): KnownThing | undefined {
  const [, rung, name] = TRIED.exec(code) ?? [];
  const reason = REASONS.find((r) => r === name);
  if (rung !== undefined && reason) return { code, rung, reason };
  const [slug = '', answers = ''] = code.split(':');
  const flow = flowOf(catalogue, slug);
  const need = catalogue.needs.get(slug);
  if (!flow || !need || positionOf(flow, answers)?.kind !== 'outcome') return undefined;
  return { code, need, tapped: tappedOn(flow, answers) };
}

/** Known things behind codes; what is no code of ours is left out. */
export function knownThings(codes: readonly string[], catalogue: Catalogue): KnownThing[] {
  return [...new Set(codes)].slice(0, MOST).flatMap((code) => knownThing(code, catalogue) ?? []);
}

/** Codes that a form carries: from the wegwijzer, or from the question form itself. */
export function knownCodes(form: URLSearchParams): string[] {
  const from = form.get('from');
  const answers = from === null ? [] : [`${from}:${form.get('answers') ?? ''}`];
  return [...answers, ...form.getAll('tried'), ...form.getAll('known')];
}
