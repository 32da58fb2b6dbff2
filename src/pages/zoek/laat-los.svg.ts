// An empty picture that asks a browser without script to let go of pages it kept as they were, with what was typed there.
import type { APIRoute } from 'astro';

export const prerender = false;

export const GET: APIRoute = ({ request }) => {
  const headers = new Headers({ 'content-type': 'image/svg+xml' });
  // Another site that shows this picture empties nothing.
  if (request.headers.get('sec-fetch-site') === 'same-origin')
    headers.set('clear-site-data', '"cache"');
  return new Response('<svg xmlns="http://www.w3.org/2000/svg"/>', { headers });
};
