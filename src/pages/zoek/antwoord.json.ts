// The answer while typing, where a browser has no room for all that search learns from; the words come by a form, never in the address.
import type { APIRoute } from 'astro';
import { activeLanguage, searchIndex } from '../../adapters/content/index.ts';
import { SEARCH_FIELDS } from '../../application/search/search-page.ts';
import { typedQuery } from '../../application/search/typed-query.ts';
import { DUTCH } from '../../i18n/languages.ts';

export const prerender = false;

export const POST: APIRoute = async ({ locals }) => {
  const { form } = locals.incoming;
  const asked = form?.get('lang') ?? DUTCH;
  const language = await activeLanguage(asked === DUTCH ? undefined : asked);
  if (language === undefined) return new Response(null, { status: 404 });
  const query = typedQuery(form?.get(SEARCH_FIELDS.words) ?? '');
  const answer = (await searchIndex(language)).answer(query);
  return new Response(JSON.stringify(answer), { headers: { 'content-type': 'application/json' } });
};
