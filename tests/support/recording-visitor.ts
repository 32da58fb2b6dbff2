// A visitor who keeps cookies and writes down all that others could see: addresses, links, headers; not the pages themselves.

export interface Page {
  readonly status: number;
  readonly html: string;
  readonly location: string | null;
}

export interface RecordingVisitor {
  visit(path: string, fields?: Readonly<Record<string, string>>): Promise<Page>;
  /** Asks in a way no form does. */
  ask(path: string, init: RequestInit): Promise<Page>;
  /** The cookies kept now, as a browser sends them. */
  cookies(): string;
  /** Everything written down, as lines. */
  seen(): string[];
}

const LINKS = /(?:href|src|action|formaction)="(\/[^"]*)"/g;

/** A visitor of the portal at `url`; redirects are not followed, but written down. */
export function recordingVisitor(url: string): RecordingVisitor {
  const seen: string[] = [];
  const cookies = new Map<string, string>();
  const sent = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  async function ask(path: string, init: RequestInit): Promise<Page> {
    const headers = { origin: url, cookie: sent(), ...(init.headers as Record<string, string>) };
    const answer = await fetch(url + path, { redirect: 'manual', ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const html = await answer.text();
    seen.push(path, ...[...answer.headers].map(([name, value]) => `${name}: ${value}`));
    seen.push(...[...html.matchAll(LINKS)].map(([, link]) => link!));
    return { status: answer.status, html, location: answer.headers.get('location') };
  }
  const visit = (path: string, fields?: Readonly<Record<string, string>>) =>
    ask(path, fields ? { method: 'POST', body: new URLSearchParams(fields) } : {});
  return { visit, ask, cookies: sent, seen: () => seen };
}

/** The value of a hidden field. */
export function hiddenIn(html: string, name: string): string {
  return new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}
