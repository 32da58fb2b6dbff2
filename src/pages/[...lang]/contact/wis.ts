// "Wis en stop" on the pages of a question: the device forgets, and one is back at the start.
import type { APIRoute } from 'astro';
import { endForm } from '../../../components/ContactForm/visit-cookies.ts';
import { languageOfParam, localPath } from '../../../i18n/languages.ts';

export const prerender = false;

export const POST: APIRoute = ({ cookies, locals, params }) => {
  const lang = languageOfParam(params.lang);
  if (!lang) return new Response(null, { status: 404 });
  const key = locals.form?.get('key') ?? '';
  // A key that is none of ours leaves a mark all the same: the change is what empties the way back.
  const mark = /^[A-Za-z0-9_.-]{16,64}$/.test(key) ? key : locals.services.newKey();
  endForm(cookies, { key: mark, secure: locals.services.secureCookies });
  const headers = { location: localPath('/', lang), 'clear-site-data': '"storage"' };
  return new Response(null, { status: 303, headers });
};
