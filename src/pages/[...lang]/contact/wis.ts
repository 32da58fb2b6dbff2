// "Wis en stop" on the pages of a question: the device forgets, and one is back at the start.
import type { APIRoute } from 'astro';
import { wipe } from '../../../application/ask/wipe.ts';
import { languageOfParam, localPath } from '../../../i18n/languages.ts';
import { go } from '../../_obey.ts';

export const prerender = false;

export const POST: APIRoute = (context) => {
  const lang = languageOfParam(context.params.lang);
  if (!lang) return new Response(null, { status: 404 });
  const { incoming, services } = context.locals;
  return go(
    context,
    wipe(incoming, (path) => localPath(path, lang), services.ask),
  );
};
