// Obeys what a handler answered: sets its cookies and status, and gives the view to draw or the way to go.
import type { APIContext } from 'astro';
import type { Answer, CookieChange, Sent } from '../application/answer.ts';

type Cookies = Pick<APIContext, 'cookies'>;

function setCookies({ cookies }: Cookies, changes: readonly CookieChange[]): void {
  for (const { name, value, marks } of changes) {
    const options = { ...marks, sameSite: 'lax' } as const;
    if (value === undefined) cookies.delete(name, options);
    else cookies.set(name, value, options);
  }
}

/** The cache too: it holds pages as they were drawn, and those that Back would show. */
export const FORGET = {
  all: '"cache", "cookies", "storage"',
  'but-cookies': '"cache", "storage"',
} as const;

/** Sends the browser where the answer says. */
export function go(page: Cookies, { to, status, cookies, forget }: Sent): Response {
  setCookies(page, cookies);
  const headers = new Headers({ location: to });
  // On this very answer: what is set on the page's own goes with it when the browser is sent on.
  if (forget !== undefined) headers.set('clear-site-data', FORGET[forget]);
  return new Response(null, { status, headers });
}

/** The view to draw, or the response that a page must return at once. */
export function obey<View>(
  page: Cookies & { readonly response: { status?: number; readonly headers: Headers } },
  answer: Answer<View>,
): Response | { readonly view: View } {
  if ('to' in answer) return go(page, answer);
  setCookies(page, answer.cookies);
  page.response.status = answer.status;
  const { retryAfterS } = answer;
  if (retryAfterS !== undefined) page.response.headers.set('retry-after', String(retryAfterS));
  return { view: answer.view };
}
