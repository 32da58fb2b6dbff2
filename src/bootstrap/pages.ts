// What the build makes of the pages that are drawn when they are asked for: drawing one, and what is made ready for it, without a server around it.
import { createApp } from 'astro/app/entrypoint';
import { searchIndex } from '../adapters/content/index.ts';
import { DUTCH } from '../i18n/languages.ts';

/** A page goes out whole, so that a fault on the way still gets a page of its own. */
const app = createApp({ streaming: false });
// What a fault says may hold what a visitor typed; the server tells the kind of fault.
app.logger.options.level = 'silent';
app.renderError = async (_, { status, error, response }) => {
  if (error !== undefined && error !== null) throw error;
  return response ?? new Response(null, { status });
};

/** Draws a page; undefined when no page is drawn at that address. Throws what a page throws. */
export async function render(request: Request, locals: object): Promise<Response | undefined> {
  const routeData = app.match(request);
  if (routeData === undefined) return undefined;
  return app.render(request, { addCookieHeader: true, locals, routeData });
}

/** Counts what residents say, so that the first who searches does not wait for it. */
export async function wake(): Promise<void> {
  await searchIndex(DUTCH);
}
