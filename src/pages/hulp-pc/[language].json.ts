// The words of "Klaar, volgende", as a file that a browser fetches only where people are helped one after another.
import type { APIRoute } from 'astro';
import { activeLanguages } from '../../adapters/content/index.ts';
import { nextWords } from '../../components/NextPerson/next-words.ts';
import { translator } from '../../i18n/translate.ts';

export const prerender = true;

export async function getStaticPaths() {
  return (await activeLanguages()).map((language) => ({
    params: { language },
    props: { words: nextWords(translator(language), language) },
  }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['words']), { headers: { 'content-type': 'application/json' } });
