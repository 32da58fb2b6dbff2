// The form as it must be shown: which screen, what was typed, what is wrong, and what must be said above it.
import {
  readContactForm,
  type ContactFaults,
  type ContactForm,
} from '../../domain/contact/contact-form.ts';
import type { Screen } from '../../domain/contact/screens.ts';
import type { WayIn } from '../own-question/open-question.ts';
import type { KnownThing } from './known.ts';

/** What must be said above the form; none of these loses what was typed. */
export type Notice = 'notStored' | 'hasty' | 'trapped' | 'tooOften' | 'otherStored' | 'finished';

export interface FormView {
  /** 'closed': the question that this one takes the place of must be opened again first. */
  readonly screen: Screen | 'bring' | 'closed';
  readonly form: ContactForm;
  readonly key: string;
  readonly faults: ContactFaults;
  readonly notice?: Notice;
  /** What the wegwijzer knows; each line can be struck out. */
  readonly known: readonly KnownThing[];
  /** Reference of the question that this one takes the place of. */
  readonly replacing?: string;
  /** Why it must be opened again, and the number as it was typed for that. */
  readonly wayIn?: WayIn;
  readonly number?: string;
}

export const NOTICE_STATUS: Readonly<Record<Notice, number>> = {
  notStored: 503,
  hasty: 422,
  trapped: 422,
  tooOften: 429,
  otherStored: 409,
  finished: 200,
};

/** Name of the field that people do not see and machines fill in. */
export const TRAP = 'website';

const KEY = /^[A-Za-z0-9_.-]{16,64}$/;

/** The key that a form carries; undefined when it has the shape of none. */
export function keyIn(form: URLSearchParams | undefined): string | undefined {
  const given = form?.get('key') ?? '';
  return KEY.test(given) ? given : undefined;
}

/** An empty form about a need, or about nothing. */
export function emptyForm(key: string, need: string): Omit<FormView, 'known'> {
  const form = { ...readContactForm(new Map()), need };
  return { screen: 'question', form, key, faults: {} };
}
