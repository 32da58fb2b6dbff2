// All pictograms in one file, so that a page carries only references.
import { catalogue } from '../adapters/content/index.ts';
import { INTERFACE_ICONS, symbol } from '../components/Icon/icons.ts';

export const prerender = true;

export async function GET(): Promise<Response> {
  const { municipality } = await catalogue();
  const names = new Set([...INTERFACE_ICONS, ...municipality.domains.map((d) => d.pictogram)]);
  const sprite = `<svg xmlns="http://www.w3.org/2000/svg">${[...names].map(symbol).join('')}</svg>`;
  return new Response(sprite, { headers: { 'content-type': 'image/svg+xml' } });
}
