// How every cookie of ours is named and marked: for this host alone, and gone when the browser closes.
import type { CookieMarks } from './answer.ts';

/** Name of a cookie; a browser takes the __Host- name from nobody but this very host, and needs https for it. */
export function cookieName(name: string, secure: boolean): string {
  return `${secure ? '__Host-' : ''}${name}`;
}

/** Marks of a cookie that lasts as long as the browser is open. */
export function cookieMarks(secure: boolean): CookieMarks {
  return { path: '/', httpOnly: true, secure };
}
