// Pages that are drawn when asked for: the form is read and judged first, what no page answers gets the page of its fault.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Incoming } from '../../application/incoming.ts';
import type { Refused } from '../../application/send-again.ts';
import { pathOf as pageAt } from '../../domain/address/address.ts';
import { readForm } from './body.ts';
import { languageOf, type AnswerFault } from './fault.ts';
import { incomingOf } from './incoming.ts';
import { isOwnOrigin } from './origin.ts';
import { pageRequest, sendPage } from './rendered.ts';
import type { Site } from './site.ts';
import { visitorOf } from './visitor.ts';

/** Answers at a path with a page that is drawn, or with a fault. */
export type DrawPage = (req: IncomingMessage, res: ServerResponse, path: string) => Promise<void>;

/** `isFile` tells whether a file answers at a path: such a page takes no form. */
export function pageDrawer(
  site: Site,
  isFile: (path: string) => boolean,
  fault: AnswerFault,
): DrawPage {
  async function render(req: IncomingMessage, res: ServerResponse, path: string) {
    let form: URLSearchParams | undefined;
    if (req.method === 'POST') {
      if (!isOwnOrigin(req.headers, site.publicUrl)) return giveBack(req, res, path);
      const body = await readForm(req);
      if (!body.ok) return fault(req, res, body.kind, path);
      form = body.form;
    }
    const incoming = incomingOf(req, form, site.publicUrl, visitorOf(req, site.trust));
    await draw(req, res, path, { incoming });
  }

  /** A form that may come from another site: nothing is done, and what was typed comes back. */
  async function giveBack(req: IncomingMessage, res: ServerResponse, path: string) {
    const incoming = incomingOf(req, undefined, site.publicUrl, visitorOf(req, site.trust));
    site.security.note('origin-refused', 'origin', incoming.visitor);
    const body = await readForm(req);
    if (!body.ok) return fault(req, res, 'foreign-origin', path);
    const refused = { path: req.url ?? path, form: body.form };
    const language = languageOf(path, site.languages);
    const root = language === site.languages[0] ? '' : `/${language}`;
    req.url = `${root}${pageAt('sendAgain')}`;
    await draw(req, res, path, { incoming, refused });
  }

  async function draw(
    req: IncomingMessage,
    res: ServerResponse,
    path: string,
    locals: { readonly incoming: Incoming; readonly refused?: Refused },
  ) {
    res.setHeader('cache-control', 'no-store');
    const request = pageRequest(req, locals.incoming.origin);
    const response = await site.pages(request, { ...site.locals, ...locals });
    // A page that exists takes no form; what does not exist is not there for a form either.
    const isThere = isFile(path) || isFile(`${path}/`);
    const kind = req.method === 'POST' && isThere ? 'method' : 'not-found';
    if (response === undefined || (response.status === 404 && response.body === null))
      return fault(req, res, kind, path);
    await sendPage(req, res, path, response, site.finish);
  }

  return render;
}
