// What the cookie of the question form says: whether a form is open, and which forms are finished.
import { pathOf } from '../../domain/address/address.ts';
import { cookieName } from '../cookie.ts';

const FORM_PAGES = (['ask', 'received', 'ownQuestion', 'wipe'] as const).map((name) =>
  pathOf(name),
);
const LANGUAGE = /^\/[a-z]{2}(?=\/)/;

/** True when a page belongs to the form, in whatever language. */
export function isFormPage(path: string): boolean {
  const own = [path, path.replace(LANGUAGE, '')];
  return FORM_PAGES.some((page) => own.some((one) => one.startsWith(page)));
}

const OPEN = 'open';
/** How many finished forms are remembered. */
const MOST = 8;

/** Name of the cookie. */
export function formCookieName(secure: boolean): string {
  return cookieName('formulier', secure);
}

/** Keys of finished forms, newest first. */
export function finishedIn(value: string | undefined): string[] {
  return (value ?? '').split('~').filter((key) => key !== '' && key !== OPEN);
}

/** The value while a form is open. */
export function opened(value: string | undefined): string {
  return [OPEN, ...finishedIn(value)].join('~');
}

/** The value once the form with this key is finished. */
export function finished(value: string | undefined, key: string): string {
  return [key, ...finishedIn(value).filter((other) => other !== key)].slice(0, MOST).join('~');
}

/** The value after the visitor left an open form by another way; undefined when none was open. */
export function left(value: string | undefined): string | undefined {
  return value?.split('~')[0] === OPEN ? finishedIn(value).join('~') : undefined;
}
