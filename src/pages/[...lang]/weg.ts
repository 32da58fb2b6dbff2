// "Snel weg": to a page that tells nothing.
import type { APIRoute } from 'astro';
import { catalogue } from '../../adapters/content/index.ts';
import { quickExit } from '../../application/leave/quick-exit.ts';
import { languageOfParam } from '../../i18n/languages.ts';
import { linkTo } from '../../i18n/link.ts';
import { go } from '../_obey.ts';

export const prerender = false;

export const GET: APIRoute = async (context) => {
  const lang = languageOfParam(context.params.lang);
  if (!lang) return new Response(null, { status: 404 });
  const { exit } = (await catalogue()).municipality;
  const { secureCookies } = context.locals.services.home;
  return go(context, quickExit(exit?.url ?? linkTo('start', lang), secureCookies));
};
