// What the built site is: its name, its time zone and its languages, for the server that opens it and for who reads data.
import type { APIRoute } from 'astro';
import { activeLanguages, catalogue } from '../adapters/content/index.ts';

export const prerender = true;

export const GET: APIRoute = async () => {
  const { name, portal, timeZone, contact } = (await catalogue()).municipality;
  const { phone, email } = contact;
  const languages = await activeLanguages();
  const site = { portal, municipality: name, timeZone, languages, phone, email };
  return new Response(JSON.stringify(site), { headers: { 'content-type': 'application/json' } });
};
