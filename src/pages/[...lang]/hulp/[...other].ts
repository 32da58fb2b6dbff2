// A need that does not exist, as it is written: to the one that was meant.
import type { APIRoute } from 'astro';
import { catalogue, villages } from '../../../adapters/content/index.ts';
import { nearestTo } from '../../../domain/portal/nearest-address.ts';
import { languageOfParam } from '../../../i18n/languages.ts';
import { linkTo } from '../../../i18n/link.ts';

export const prerender = false;

export const GET: APIRoute = async ({ params, redirect }) => {
  const lang = languageOfParam(params['lang']);
  const all = { catalogue: await catalogue(), places: await villages() };
  const [slug = ''] = (params['other'] ?? '').split('/');
  const nearest = nearestTo(all, { kind: 'need', slug });
  if (!lang || !nearest) return new Response(null, { status: 404 });
  return redirect(linkTo(nearest, lang));
};
