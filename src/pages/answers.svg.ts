// The pictures beside answers, apart from all others: only who walks the wegwijzer needs them.
import { catalogue } from '../adapters/content/index.ts';
import { answerSprite } from '../components/Icon/icons.ts';

export const prerender = true;

export async function GET(): Promise<Response> {
  const sprite = answerSprite(await catalogue());
  return new Response(sprite, { headers: { 'content-type': 'image/svg+xml' } });
}
