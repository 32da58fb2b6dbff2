// Pages as they are seen from a village: drawn once per release when somebody asks, then sent from memory like a file.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gunzip, gzip } from 'node:zlib';
import { parseCookie } from 'cookie';
import { homeIn } from '../../application/near/home-cookie.ts';
import { addressAt, isNearPage, nearAt, pathOf } from '../../domain/address/address.ts';
import { languageOfPath } from '../../i18n/languages.ts';
import type { MemoryFile } from '../release/open-release.ts';
import type { Site } from './site.ts';

/** Pages that are kept; of some twenty kilobytes each. What was asked for longest ago goes first. */
export const MOST_KEPT = 400;

const squeezeBrotli = promisify(brotliCompress);
const squeezeGzip = promisify(gzip);
const unzip = promisify(gunzip);
/** Kept for many visitors, so worth more work than a page for one. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** The page for a request as a file; undefined when it asks for none, or there is no such page. */
export type NearPage = (req: IncomingMessage, path: string) => Promise<MemoryFile | undefined>;

/** Which page to draw, and whether it belongs to this visitor alone. */
interface Wanted {
  readonly path: string;
  readonly personal: boolean;
}

/** Asked for by its own address, or at that of the page by who said where they live. */
function wantedBy(req: IncomingMessage, path: string, secure: boolean): Wanted | undefined {
  const inLanguage = languageOfPath(path);
  const address = addressAt(inLanguage.path);
  if (address?.kind === 'near') return { path, personal: false };
  if (!isNearPage(address) || req.headers.cookie === undefined) return undefined;
  const village = homeIn(parseCookie(req.headers.cookie), { secureCookies: secure });
  if (village === undefined) return undefined;
  const language = path.slice(0, path.length - inLanguage.path.length);
  return { path: language + pathOf(nearAt(address, village)), personal: true };
}

async function fileOf(html: string, personal: boolean): Promise<MemoryFile> {
  const bytes = Buffer.from(html);
  const [brotli, zipped] = await Promise.all([squeezeBrotli(bytes, BROTLI), squeezeGzip(bytes)]);
  return {
    type: 'text/html; charset=utf-8',
    mark: createHash('sha256').update(bytes).digest('base64url').slice(0, 22),
    lasting: false,
    personal,
    size: bytes.length,
    brotli,
    gzip: zipped,
    plain: () => unzip(zipped),
  };
}

/** Draws such pages and keeps the last of them. `secure`: cookies carry the Secure mark. */
export function nearPages(
  { pages, finish, locals }: Pick<Site, 'pages' | 'finish' | 'locals'>,
  secure: boolean,
): NearPage {
  const kept = new Map<string, MemoryFile>();
  const drawing = new Map<string, Promise<MemoryFile | undefined>>();

  async function draw({ path, personal }: Wanted): Promise<MemoryFile | undefined> {
    // Nothing of the visitor goes along: what is drawn here is the same for all.
    const request = new Request(new URL(path, 'http://localhost'));
    const response = await pages(request, { ...locals, ...(personal && { nearHome: true }) });
    return response?.status === 200 ? fileOf(finish(await response.text()), personal) : undefined;
  }

  function keep(key: string, file: MemoryFile): MemoryFile {
    kept.delete(key);
    kept.set(key, file);
    for (const oldest of kept.keys()) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return file;
  }

  return async (req, path) => {
    const wanted = wantedBy(req, path, secure);
    if (wanted === undefined) return undefined;
    const key = `${wanted.personal ? 'own' : 'open'} ${wanted.path}`;
    const known = kept.get(key);
    if (known !== undefined) return keep(key, known);
    const page = drawing.get(key) ?? draw(wanted).finally(() => drawing.delete(key));
    drawing.set(key, page);
    const file = await page;
    // What is not there pushes nothing out: any visitor can make up any number of it.
    return file && keep(key, file);
  };
}
