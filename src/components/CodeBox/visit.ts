// Whether a request is somebody who read a code on paper: not staff, not a machine that looks ahead.
import type { AstroCookies } from 'astro';
import type { Services } from '../../application/services.ts';
import { isAtDesk } from '../Desk/session.ts';

/** True when a code that is opened this way may be counted. */
export function isVisit(request: Request, cookies: AstroCookies, services: Services): boolean {
  const ahead = /prefetch|prerender/.test(request.headers.get('sec-purpose') ?? '');
  return request.method === 'GET' && !ahead && !isAtDesk(cookies, services);
}
