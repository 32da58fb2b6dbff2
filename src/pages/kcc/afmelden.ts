// Signing out of the desk: the session ends on the server and in the browser.
import { pathOf } from '../../domain/address/address.ts';
import type { APIRoute } from 'astro';
import { endSession } from '../../components/Desk/session.ts';

export const prerender = false;

export const POST: APIRoute = async ({ cookies, locals, redirect }) => {
  await endSession(cookies, locals.services);
  return redirect(pathOf('desk'), 303);
};
