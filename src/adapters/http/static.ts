// Files of the release, from memory: the form a visitor takes, or that nothing changed. A part of a file is never sent.
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { MemoryFile } from '../release/open-release.ts';
import { verdictOn } from './conditions.ts';
import { encodingChooser, type Encoding } from './encoding.ts';

const FOR_GOOD = 'public, max-age=31536000, immutable';
const LOOK_AGAIN = 'public, max-age=0, must-revalidate';
const FOR_ONE = 'private, no-store';
const FOR_NOBODY = 'no-store';
const SUFFIX: Readonly<Record<Encoding, string>> = { br: '-br', gzip: '-gz', identity: '' };

/** One form of a file, ready to be sent. */
interface Form {
  readonly etag: string;
  /** Name, value, name, value: as Node writes them soonest. */
  readonly headers: readonly string[];
  /** Headers of the answer that nothing changed. */
  readonly unchanged: readonly string[];
  readonly body: Buffer | undefined;
}

/** Sends a file. `extra` are headers of this answer only. */
export type SendFile = (
  req: IncomingMessage,
  res: ServerResponse,
  file: MemoryFile,
  extra?: OutgoingHttpHeaders,
) => void;

const flat = (headers: OutgoingHttpHeaders): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => [name, String(one)]),
  );

function keptFor({ lasting, personal = false, watched = false }: MemoryFile): string {
  if (watched) return FOR_NOBODY;
  if (personal) return FOR_ONE;
  return lasting ? FOR_GOOD : LOOK_AGAIN;
}

function formOf(
  file: MemoryFile,
  encoding: Encoding,
  always: Readonly<Record<string, string>>,
  modified: Date,
): Form {
  const body = { br: file.brotli, gzip: file.gzip, identity: undefined }[encoding];
  const etag = `"${file.mark}${SUFFIX[encoding]}"`;
  const compressible = file.brotli !== undefined;
  const kept = {
    ...always,
    etag,
    'cache-control': keptFor(file),
    'last-modified': modified.toUTCString(),
    ...(compressible && { vary: file.personal ? 'Accept-Encoding, Cookie' : 'Accept-Encoding' }),
  };
  const headers = flat({
    ...kept,
    'content-type': file.type,
    'content-length': body?.length ?? file.size,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  });
  return { etag, headers, unchanged: flat(kept), body };
}

/** How files are sent: `always` are the headers of every answer, `since` is when this release came. */
export function fileSender(always: Readonly<Record<string, string>>, since: Date): SendFile {
  // Never later than now: a date to come means nothing to a visitor.
  const seconds = Math.floor(Math.min(since.getTime(), Date.now()) / 1000);
  const modified = new Date(seconds * 1000);
  const choose = encodingChooser();
  const known = new WeakMap<MemoryFile, Map<Encoding, Form>>();

  function formFor(file: MemoryFile, header: string | undefined): Form {
    const encoding = file.brotli === undefined ? 'identity' : choose(header);
    const forms = known.get(file) ?? new Map<Encoding, Form>();
    const made = forms.get(encoding);
    if (made !== undefined) return made;
    const form = formOf(file, encoding, always, modified);
    known.set(file, forms.set(encoding, form));
    return form;
  }

  return (req, res, file, extra) => {
    const form = formFor(file, req.headers['accept-encoding']);
    // What others got at this address says nothing about a page for one.
    const verdict = file.personal ? 200 : verdictOn(req.headers, { etag: form.etag, modified });
    const more = extra === undefined ? [] : flat(extra);
    if (verdict === 304) return void res.writeHead(304, [...form.unchanged, ...more]).end();
    if (verdict === 412)
      return void res.writeHead(412, [...flat({ ...always, 'content-length': 0 }), ...more]).end();
    res.writeHead(200, more.length === 0 ? (form.headers as string[]) : [...form.headers, ...more]);
    if (req.method === 'HEAD') return void res.end();
    if (form.body !== undefined) return void res.end(form.body);
    file.plain().then(
      (bytes) => res.end(bytes),
      () => res.destroy(),
    );
  };
}
