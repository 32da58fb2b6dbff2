// Signing out of the desk: the session ends on the server and in the browser.
import type { APIRoute } from 'astro';
import { signOut } from '../../application/desk/session.ts';
import { go } from '../_obey.ts';

export const prerender = false;

export const POST: APIRoute = async (page) =>
  go(page, await signOut(page.locals.incoming, page.locals.services.desk));
