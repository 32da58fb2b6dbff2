// The answer to a request that went wrong: the page of its kind, in the language of the address, with the right status.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { FAULT_STATUS, type FaultKind } from '../../application/faults.ts';
import type { MemoryFiles } from '../release/open-release.ts';
import { sendText } from './monitor.ts';

/** Language of an address: its first part when that is a language, else the first language. */
export function languageOf(path: string, languages: readonly string[]): string {
  const first = path.split('/')[1] ?? '';
  return languages.includes(first) ? first : languages[0]!;
}

/** Answers with a fault; `path` tells the language. A connection on which an answer was begun is closed. */
export type AnswerFault = (
  req: IncomingMessage,
  res: ServerResponse,
  kind: FaultKind,
  path?: string,
) => Promise<void>;

/** `always` are the headers of every answer; what was set before the fault is dropped. */
export function faultAnswerer(
  site: { readonly files: MemoryFiles; readonly languages: readonly string[] },
  always: Readonly<Record<string, string>>,
): AnswerFault {
  const fileFor = (kind: FaultKind, path: string) => {
    const language = languageOf(path, site.languages);
    const own = language === site.languages[0] ? '' : `/${language}`;
    return site.files.get(`${own}/fout/${kind}/`) ?? site.files.get(`/fout/${kind}/`);
  };
  return async (req, res, kind, path = '/') => {
    if (res.headersSent) return void res.destroy();
    for (const name of res.getHeaderNames()) res.removeHeader(name);
    for (const [name, value] of Object.entries(always)) res.setHeader(name, value);
    if (kind === 'method') res.setHeader('allow', 'GET, HEAD');
    // The rest of a refused body is not worth reading, so the connection is not used again.
    if (req.method === 'POST') res.setHeader('connection', 'close');
    const page = await fileFor(kind, path)?.plain();
    sendText(res, FAULT_STATUS[kind], 'text/html', page?.toString() ?? kind);
  };
}
