// The one place that decides whether an address has a language the municipality offers; any other is not found.
import type { MiddlewareHandler } from 'astro';
import { activeLanguage } from './adapters/content/index.ts';

export const onRequest: MiddlewareHandler = async ({ locals, params }, next) => {
  const lang = await activeLanguage(params['lang']);
  if (lang === undefined) return new Response(null, { status: 404 });
  locals.lang = lang;
  return next();
};
