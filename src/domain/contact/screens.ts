// The screens of the form, one thing at a time: the question, how to reach you, a last look.
import {
  faultsInQuestion,
  faultsInReach,
  requestOf,
  unlistedPhone,
  type ContactFaults,
  type ContactForm,
  type FormContext,
} from './contact-form.ts';
import type { ContactRequest } from './contact-request.ts';

export const SCREENS = ['question', 'reach', 'check'] as const;
export type Screen = (typeof SCREENS)[number];

/** Where someone wants to go: a screen, or to send. */
export type Towards = Screen | 'send';

/** Reads where to go; a form that does not say is sent. */
export function towards(text: string | null): Towards {
  return SCREENS.find((screen) => screen === text) ?? 'send';
}

/** A screen to show with its faults, or a request without any. 'bring' is for who comes or calls, with nothing stored. */
export type Advanced =
  | { readonly screen: Screen | 'bring'; readonly faults: ContactFaults }
  | { readonly request: ContactRequest };

/** The first screen on the way that has faults, else where one wants to go. All faults up to there are told. */
export function advance(form: ContactForm, to: Towards, context: FormContext): Advanced {
  if (to === 'question') return { screen: 'question', faults: {} };
  const inQuestion = faultsInQuestion(form);
  const inReach = to === 'reach' ? {} : faultsInReach(form);
  const faults = { ...inQuestion, ...inReach };
  if (Object.keys(inQuestion).length > 0) return { screen: 'question', faults };
  if (Object.keys(inReach).length > 0 || to === 'reach') return { screen: 'reach', faults };
  if (form.reach === 'self') return { screen: 'bring', faults };
  // A number that stands in no list may be new, or a slip: it is looked at once more, and then taken.
  const unlisted = unlistedPhone(form);
  const isSeen = unlisted === undefined || unlisted === form.sure;
  return to === 'check' || !isSeen
    ? { screen: 'check', faults }
    : { request: requestOf(form, context) };
}
