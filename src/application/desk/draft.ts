// Where someone was, and what they typed, when their session had ended: sealed on their own device until they signed in again.
import { z } from 'zod';
import type { CookieChange } from '../answer.ts';
import { cookieMarks, cookieName } from '../cookie.ts';
import type { Incoming } from '../incoming.ts';
import type { DeskServices } from './services.ts';

const NAME = 'kcc-concept';
const HOUR_MS = 3_600_000;
/** A cookie holds 4 kB; three of them hold any form of the desk, and leave room in the head of a request. */
const PIECES = [0, 1, 2] as const;
const PIECE_LETTERS = 3_600;
/** Letters of one field, so that all of them fit. */
const MOST_LETTERS = 1_000;

const draftSchema = z.object({
  path: z.string(),
  at: z.number(),
  fields: z.array(z.tuple([z.string(), z.string()])),
});
type Draft = z.infer<typeof draftSchema>;

type Sealing = Pick<DeskServices, 'vault' | 'secureCookies' | 'now'>;
type Cookies = Incoming['cookies'];

const pieceName = (piece: number, secure: boolean) => cookieName(`${NAME}-${piece}`, secure);

function readDraft(cookies: Cookies, services: Sealing): Draft | undefined {
  const { vault, secureCookies: secure, now } = services;
  const sealed = PIECES.map((piece) => cookies[pieceName(piece, secure)] ?? '').join('');
  const opened = sealed === '' ? undefined : vault.open(sealed, NAME);
  if (opened === undefined) return undefined;
  const draft = draftSchema.safeParse(JSON.parse(opened)).data;
  return draft && now().getTime() - draft.at <= HOUR_MS ? draft : undefined;
}

/** Throws it away. */
export function forgetDraft({ secureCookies: secure }: Pick<Sealing, 'secureCookies'>) {
  const marks = cookieMarks(secure);
  return PIECES.map((piece): CookieChange => ({ name: pieceName(piece, secure), marks }));
}

/** Keeps what was typed on the page at `path`; nothing of it is done. */
export function keepDraft(form: URLSearchParams, path: string, services: Sealing): CookieChange[] {
  const { vault, secureCookies: secure, now } = services;
  const fields = [...form].map(([name, text]): [string, string] => [
    name.slice(0, MOST_LETTERS),
    text.toWellFormed().slice(0, MOST_LETTERS).toWellFormed(),
  ]);
  const draft: Draft = { path, at: now().getTime(), fields };
  const sealed = vault.seal(JSON.stringify(draft), NAME);
  if (sealed.length > PIECES.length * PIECE_LETTERS) return forgetDraft(services);
  return PIECES.map((piece): CookieChange => {
    const value = sealed.slice(piece * PIECE_LETTERS, (piece + 1) * PIECE_LETTERS);
    const marks = cookieMarks(secure);
    const name = pieceName(piece, secure);
    return value === '' ? { name, marks } : { name, value, marks };
  });
}

/** Keeps where somebody wants to be, to bring them there after signing in; a text that waits goes before that. */
export function keepPlace(cookies: Cookies, path: string, services: Sealing): CookieChange[] {
  return hasDraft(cookies, services) ? [] : keepDraft(new URLSearchParams(), path, services);
}

/** Where whoever signs in was, or where their text belongs; undefined when nothing is kept. */
export function draftPath(cookies: Cookies, services: Sealing): string | undefined {
  return readDraft(cookies, services)?.path;
}

/** True when a text waits for whoever signs in. */
export function hasDraft(cookies: Cookies, services: Sealing): boolean {
  return (readDraft(cookies, services)?.fields.length ?? 0) > 0;
}

/** What was typed on the page at `path`, to fill its form again. */
export function draftFor(
  cookies: Cookies,
  path: string,
  services: Sealing,
): URLSearchParams | undefined {
  const draft = readDraft(cookies, services);
  return draft?.path === path && draft.fields.length > 0
    ? new URLSearchParams(draft.fields)
    : undefined;
}
