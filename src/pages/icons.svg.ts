// All pictograms in one file, so that a page carries only references.
import { catalogue } from '../adapters/content/index.ts';
import { spriteOf } from '../components/Icon/icons.ts';

export const prerender = true;

export async function GET(): Promise<Response> {
  const sprite = spriteOf(await catalogue());
  return new Response(sprite, { headers: { 'content-type': 'image/svg+xml' } });
}
