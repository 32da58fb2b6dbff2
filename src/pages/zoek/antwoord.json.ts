// The answer while typing, for a catalogue too large to search in the browser.
import type { APIRoute } from 'astro';
import { activeLanguage, searchIndex } from '../../adapters/content/index.ts';
import { DUTCH } from '../../i18n/languages.ts';

export const prerender = false;

export const GET: APIRoute = async ({ url }) => {
  const asked = url.searchParams.get('lang') ?? DUTCH;
  const language = await activeLanguage(asked === DUTCH ? undefined : asked);
  if (language === undefined) return new Response(null, { status: 404 });
  const query = (url.searchParams.get('q') ?? '').toWellFormed().trim().slice(0, 300);
  const answer = (await searchIndex(language)).answer(query);
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
};
