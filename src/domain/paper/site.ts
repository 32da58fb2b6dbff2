// The public address that goes on paper for ever: one that works for everybody, or none.

/** What is wrong with an address. */
export type SiteFault = 'missing' | 'unreadable' | 'not-https' | 'not-public' | 'more-than-host';

const PRIVATE = /^(localhost|.*\.(localhost|local|internal|test|invalid)|[\d.]+|\[.*\]|[^.]+)$/i;

/** The site as a URL, or why it cannot stand on paper. */
export function publicSite(text: string | undefined): URL | SiteFault {
  if (text === undefined || text.trim() === '') return 'missing';
  if (!URL.canParse(text)) return 'unreadable';
  const url = new URL(text);
  if (PRIVATE.test(url.hostname)) return 'not-public';
  if (url.protocol !== 'https:') return 'not-https';
  const bare = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  return bare ? url : 'more-than-host';
}
