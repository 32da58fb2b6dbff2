// Every cookie of ours: its name and whose it is, how it is marked, and that it is for this host alone.
import type { CookieChange, CookieMarks } from './answer.ts';

/**
 * The one list of cookies that the portal can set, by whose they are. What a resident's visit leaves goes with "Wis en
 * stop"; what belongs to staff goes when they sign out. A name of staff may have an ending ('kcc-concept-0').
 */
export const COOKIES = {
  /** Needs somebody collected, sealed. */
  plan: 'resident',
  /** The village somebody said to live in. */
  woonplaats: 'resident',
  /** What was typed to search, sealed, for a minute. */
  zoekwoorden: 'resident',
  /** Whether a question form is open, and which were sent. */
  formulier: 'resident',
  /** Sealed: that this browser sent a question, the secret of a link on its way, a ticket that opens one. */
  vraag: 'resident',
  'vraag-link': 'resident',
  'vraag-open': 'resident',
  /** When all of the above was wiped, and nothing else. */
  gewist: 'resident',
  /** That somebody left a watched page at once; for some minutes, and not which. */
  weg: 'resident',
  /** That people are helped one after another here, and since when this one; it stays when they go. */
  'hulp-pc': 'helper',
  /** The session of staff, and that our script may add their layer. */
  kcc: 'staff',
  'kcc-laag': 'staff',
  /** The list for a caller, sealed. */
  'kcc-lijst': 'staff',
  /** A device that somebody of staff signed in from. */
  'kcc-toestel': 'staff',
  /** Which letters staff chose for their keys: letters, and nothing else. */
  'kcc-toetsen': 'staff',
  /** What was typed when a session ended, in pieces, and sign-ins on their way, one per tab. */
  'kcc-concept': 'staff',
  'kcc-aanmelden': 'staff',
} as const;

type Name = keyof typeof COOKIES;
type StaffName = { [N in Name]: (typeof COOKIES)[N] extends 'staff' ? N : never }[Name];
const NAMES = Object.keys(COOKIES) as Name[];

/** Name of a cookie; a browser takes the __Host- name from nobody but this very host, and needs https for it. */
export function cookieName(name: Name | `${StaffName}-${string}`, secure: boolean): string {
  return `${secure ? '__Host-' : ''}${name}`;
}

/** Marks of a cookie that lasts as long as the browser is open. */
export function cookieMarks(secure: boolean): CookieMarks {
  return { path: '/', httpOnly: true, secure };
}

type Cookies = Readonly<Record<string, string | undefined>>;

/** Takes away every cookie of a resident that the browser sent, whatever set it. */
export function forgetResident(cookies: Cookies, secure: boolean): CookieChange[] {
  return NAMES.filter((name) => COOKIES[name] === 'resident')
    .map((name) => ({ name: cookieName(name, secure), marks: cookieMarks(secure) }))
    .filter(({ name }) => cookies[name] !== undefined);
}

/** True when the browser holds anything of staff. */
export function holdsStaff(cookies: Cookies, secure: boolean): boolean {
  const names = NAMES.filter((name) => COOKIES[name] === 'staff').map((n) => cookieName(n, secure));
  return Object.keys(cookies).some((sent) =>
    names.some((name) => sent === name || sent.startsWith(`${name}-`)),
  );
}
