// Whether the list of the desk changed: a mark and numbers, nothing of anybody. An open list asks for it every few seconds.
import type { APIRoute } from 'astro';
import { deskStand } from '../../application/desk/stand.ts';
import { translator } from '../../i18n/translate.ts';
import { obey } from '../_obey.ts';

export const prerender = false;

export const GET: APIRoute = async (context) => {
  const { incoming, services } = context.locals;
  const headers = new Headers({ 'content-type': 'application/json' });
  const response: { status?: number; headers: Headers } = { headers };
  const page = { cookies: context.cookies, response };
  const obeyed = obey(page, await deskStand(incoming, services.desk));
  if (obeyed instanceof Response) return obeyed;
  const { open, urgent, mark } = obeyed.view;
  const t = translator('nl', 'desk');
  const news = t('kcc.count', { count: open });
  const urgentNews = t('kcc.newsUrgent', { count: urgent });
  return new Response(JSON.stringify({ mark, urgent, news, urgentNews }), { headers });
};
