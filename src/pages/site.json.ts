// What the built site is: its name, time zone, languages and the address on its paper and the terms on its privacy page, for the server that opens it and for who reads data.
import type { APIRoute } from 'astro';
import { activeLanguages, catalogue, movedPages, toldTerms } from '../adapters/content/index.ts';

export const prerender = true;

export const GET: APIRoute = async ({ site: address }) => {
  const { name, portal, timeZone, contact } = (await catalogue()).municipality;
  const { phone, email } = contact;
  const languages = await activeLanguages();
  const site = {
    portal,
    municipality: name,
    timeZone,
    languages,
    phone,
    email,
    address,
    keeps: toldTerms(),
    moved: await movedPages(),
  };
  return new Response(JSON.stringify(site), { headers: { 'content-type': 'application/json' } });
};
