// What search knows, as files that a browser fetches when someone starts to search.
import type { APIRoute } from 'astro';
import { activeLanguages, catalogue, searchSources } from '../../adapters/content/index.ts';
import { listWords } from '../../components/SearchBox/list-words.ts';
import { translator } from '../../i18n/translate.ts';
import { browserSource } from '../../search/index.ts';
import { isEnough } from '../../search/said.ts';

export const prerender = true;

export async function getStaticPaths() {
  const { place } = (await catalogue()).municipality;
  const files = (await activeLanguages()).map(async (language) => {
    const { own, others, said } = await searchSources(language);
    const t = translator(language);
    return [
      {
        params: { file: language },
        props: {
          known: {
            source: browserSource(own),
            words: listWords(t, place),
            hears: isEnough(own, said),
          },
        },
      },
      { params: { file: `${language}-zinnen` }, props: { known: said } },
      { params: { file: `${language}-anders` }, props: { known: { source: others } } },
    ];
  });
  return (await Promise.all(files)).flat();
}

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['known']), { headers: { 'content-type': 'application/json' } });
