// What the built site is: its name, time zone, languages and the address on its paper and the terms on its privacy page, for the server that opens it and for who reads data.
import type { APIRoute } from 'astro';
import { activeLanguages, catalogue, movedPages, toldTerms } from '../adapters/content/index.ts';
import { villagesIn } from '../domain/provision/provision.ts';

export const prerender = true;

export const GET: APIRoute = async ({ site: address }) => {
  const { municipality, provisions } = await catalogue();
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
    moved: await movedPages(),
  };
  return new Response(JSON.stringify(site), { headers: { 'content-type': 'application/json' } });
};
