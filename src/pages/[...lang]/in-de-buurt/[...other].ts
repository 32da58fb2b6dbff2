// A village as people write it, or one that is not ours: to the village that was meant, else to all of them.
import type { APIRoute } from 'astro';
import { catalogue, villages } from '../../../adapters/content/index.ts';
import { nearestTo } from '../../../domain/portal/nearest-address.ts';
import { languageOfParam } from '../../../i18n/languages.ts';
import { linkTo } from '../../../i18n/link.ts';

export const prerender = false;

export const GET: APIRoute = async ({ params, redirect }) => {
  const all = { catalogue: await catalogue(), places: await villages() };
  const lang = languageOfParam(params['lang']);
  if (!lang || all.places.length === 0) return new Response(null, { status: 404 });
  const nearest = nearestTo(all, { kind: 'village', slug: params['other'] ?? '' });
  return redirect(linkTo(nearest ?? 'near', lang));
};
