// The answer while typing, for a catalogue too large to search in the browser.
import type { APIRoute } from 'astro';
import { searchIndex } from '../../adapters/content/index.ts';
import { isLanguage, LANGUAGES } from '../../i18n/languages.ts';

export const prerender = false;

export const GET: APIRoute = async ({ url }) => {
  const asked = url.searchParams.get('lang') ?? '';
  const language = isLanguage(asked) ? asked : LANGUAGES[0];
  const query = (url.searchParams.get('q') ?? '').toWellFormed().trim().slice(0, 300);
  const answer = (await searchIndex(language)).answer(query);
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
};
