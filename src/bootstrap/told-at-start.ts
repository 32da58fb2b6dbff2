// What a start tells the manager without stopping for it: settings that nobody reads, paper with another address, open files.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localAddress } from '../adapters/http/http-settings.ts';
import { MAIL_ADVICE } from '../adapters/mail/mail.ts';
import { TERM_NAMES, type Terms } from '../domain/retention/terms.ts';
import { slips } from '../domain/language/slips.ts';
import type { BuiltSite } from './built-site.ts';
import { DELIVERY_SETTINGS, SETTINGS, type Config } from './config.ts';
import { liesIn } from './keys.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface AtStart {
  readonly config: Pick<Config, 'PUBLIC_URL' | 'DATA_DIR' | 'HOST' | 'TRUSTED_PROXIES'> &
    Terms & {
      readonly DELIVERY: readonly string[];
    };
  readonly site: Partial<Pick<BuiltSite, 'address' | 'keeps'>>;
  readonly env: Environment;
  /** What others can read of the data folder. */
  readonly readable: readonly string[];
}

const bare = (name: string) => name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');

/** Slips that a name of so many letters may hold and still be meant: short names are like too many others. */
const mostSlips = (letters: number) => (letters < 7 ? 0 : letters < 10 ? 1 : 2);

/** The setting that somebody probably meant with a name that is none of ours. */
function meant(name: string): string | undefined {
  const typed = bare(name);
  return SETTINGS.find(
    (one) => slips(typed, bare(one), mostSlips(typed.length)) <= mostSlips(typed.length),
  );
}

function misspelt(env: Environment): string[] {
  return Object.keys(env).flatMap((name) => {
    const near = SETTINGS.includes(name) ? undefined : meant(name);
    return near === undefined ? [] : [`${name} is no setting of the portal: did you mean ${near}?`];
  });
}

function withoutEffect({ env, config }: AtStart): string[] {
  const mail = Object.keys(MAIL_ADVICE).filter((name) => (env[name] ?? '') !== '');
  const silent = mail.length > 0 && !mail.includes('SMTP_URL');
  const noMail = silent ? [`${mail.join(', ')} does nothing: SMTP_URL is not set.`] : [];
  const noDelivery = Object.entries(DELIVERY_SETTINGS).flatMap(([delivery, names]) => {
    const set = names.filter((name) => (env[name] ?? '') !== '');
    if (set.length === 0 || config.DELIVERY.includes(delivery)) return [];
    return [`${set.join(', ')} does nothing: DELIVERY does not name ${delivery}.`];
  });
  return [...noMail, ...noDelivery];
}

const isLocal = (address: string) =>
  /^(localhost|127\.|\[::1\])/.test(URL.parse(address)?.hostname ?? '');

/** Every address of this machine. */
const EVERYWHERE = /^[0:.]+$/;

/** Whoever listens for other machines has a proxy elsewhere, and its word about visitors is not taken yet. */
function unknownProxy({ config }: AtStart): string[] {
  const { PUBLIC_URL, TRUSTED_PROXIES, HOST } = config;
  if (PUBLIC_URL === undefined || TRUSTED_PROXIES !== undefined) return [];
  if (isLocal(localAddress(HOST, 80)) && !EVERYWHERE.test(HOST)) return [];
  return [
    `HOST (${HOST}) lets other machines in, but only a proxy on this one is believed: when yours stands elsewhere all visitors look like one; set TRUSTED_PROXIES to its address.`,
  ];
}

/** Where others can reach the portal, what it may do for them follows from its address. */
function inTheClear({ config: { PUBLIC_URL, HOST } }: AtStart): string[] {
  if (PUBLIC_URL?.startsWith('https://')) return [];
  if (PUBLIC_URL !== undefined)
    return isLocal(PUBLIC_URL)
      ? []
      : [
          `PUBLIC_URL (${PUBLIC_URL}) has no https: what people write can be read on its way, and cookies lack Secure; put a proxy with TLS in front, and set PUBLIC_URL to its https address.`,
        ];
  if (isLocal(localAddress(HOST, 80)) && !EVERYWHERE.test(HOST)) return [];
  return [
    `HOST (${HOST}) lets other machines in, and PUBLIC_URL is not set: cookies lack Secure, and all who come through a proxy are one visitor; set PUBLIC_URL to the address people use.`,
  ];
}

/** Pages hold the address that the build was told; nobody sees on a screen that paper leads elsewhere. */
function otherAddress({ config, site }: AtStart): string[] {
  const [wanted, built] = [config.PUBLIC_URL, site.address?.replace(/\/+$/, '')];
  if (wanted === undefined || built === undefined || built === wanted) return [];
  const remedy = `build again with PUBLIC_URL (or SITE_URL) set to ${wanted}`;
  return isLocal(built)
    ? [
        `The pages were built without a public address: paper and links to send lead to ${built}; ${remedy}.`,
      ]
    : [`The pages were built for ${built}: paper and links to send lead there; ${remedy}.`];
}

const program = fileURLToPath(new URL('../..', import.meta.url));

function leftBehind({ config }: AtStart): string[] {
  if (config.PUBLIC_URL === undefined || !liesIn(resolve(config.DATA_DIR), program)) return [];
  return [
    `DATA_DIR (${config.DATA_DIR}) lies in the folder of the program, which an update may replace: name a folder of its own with DATA_DIR and move everything there.`,
  ];
}

/** The privacy page was built with terms of its own, and what it promises is held. */
function otherTerms({ config, site }: AtStart): string[] {
  const { keeps } = site;
  if (!keeps) return [];
  const longer = TERM_NAMES.filter((name) => config[name] > keeps[name]);
  const shorter = TERM_NAMES.filter((name) => config[name] < keeps[name]);
  return [
    ...longer.map(
      (name) =>
        `${name} is ${config[name]}, and the privacy page promises ${keeps[name]}: ${keeps[name]} is held; build again with ${name} set to change that.`,
    ),
    ...shorter.map(
      (name) =>
        `${name} is ${config[name]}, and the privacy page says ${keeps[name]}: build again with ${name} set.`,
    ),
  ];
}

/** One sentence each. */
export function toldAtStart(found: AtStart): string[] {
  const open = found.readable.map(
    (path) =>
      `Others on this machine can read ${path}, and its rights cannot be changed: give it to the user that runs the portal, for that user alone.`,
  );
  return [
    ...misspelt(found.env),
    ...withoutEffect(found),
    ...otherAddress(found),
    ...otherTerms(found),
    ...leftBehind(found),
    ...unknownProxy(found),
    ...inTheClear(found),
    ...open,
  ];
}
