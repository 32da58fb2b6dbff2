// "Wis en stop" on the pages of a question: the device forgets, and one is back at the start.
import type { APIRoute } from 'astro';
import { wipe } from '../../../application/ask/wipe.ts';
import { languageOfParam } from '../../../i18n/languages.ts';
import { localIn } from '../../../i18n/link.ts';
import { go } from '../../_obey.ts';

export const prerender = false;

export const POST: APIRoute = async (context) => {
  const lang = languageOfParam(context.params.lang);
  if (!lang) return new Response(null, { status: 404 });
  const { incoming, services } = context.locals;
  const local = localIn(lang);
  return go(context, await wipe(incoming, local, services.ask));
};
