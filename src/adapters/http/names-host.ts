// Whom a request is for: one host, with a name that can be read. Node leaves that to us, so that the answer has a page.
import type { IncomingMessage } from 'node:http';

const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
/** Nearly everybody names the same one, and a URL costs more than the rest of a request for a file. */
let lastRead = '';

function isHost(name: string): boolean {
  if (name === lastRead) return true;
  if (!HOST.test(name) || !URL.canParse(`http://${name}`)) return false;
  lastRead = name;
  return true;
}

/** True when a request names one host that can be read; HTTP/1.0 need not name any. */
export function namesHost({ rawHeaders, httpVersion }: IncomingMessage): boolean {
  let host: string | undefined;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    if (name.length !== 4 || name.toLowerCase() !== 'host') continue;
    if (host !== undefined) return false;
    host = rawHeaders[at + 1]!;
  }
  return host === undefined ? httpVersion === '1.0' : isHost(host);
}
