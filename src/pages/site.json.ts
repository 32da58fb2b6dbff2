// What the built site is: its name, time zone, languages and the address on its paper and the terms on its privacy page, for the server that opens it and for who reads data.
import type { APIRoute } from 'astro';
import { activeLanguages, catalogue, leadsOn, toldTerms } from '../adapters/content/index.ts';
import { watchedPaths } from '../domain/catalogue/watched-paths.ts';
import { villagesIn } from '../domain/provision/provision.ts';
import { localPath } from '../i18n/languages.ts';

export const prerender = true;

export const GET: APIRoute = async ({ site: address }) => {
  const all = await catalogue();
  const { municipality, provisions } = all;
  const { name, portal, timeZone, contact } = municipality;
  const { phone, email } = contact;
  const languages = await activeLanguages();
  const villages = villagesIn(provisions.values());
  const site = {
    portal,
    municipality: name,
    timeZone,
    languages,
    phone,
    email,
    address,
    keeps: toldTerms(),
    villages,
    moved: await leadsOn(),
    exit: municipality.exit?.url,
    watched: languages.flatMap((lang) => watchedPaths(all).map((path) => localPath(path, lang))),
  };
  return new Response(JSON.stringify(site), { headers: { 'content-type': 'application/json' } });
};
