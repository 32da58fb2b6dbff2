// What staff say and send about a page: one line to read out, and a plain text for mail or SMS.
import type { AboutPage } from '../../domain/portal/about-page.ts';
import { readOutCode } from '../../domain/code/help-code.ts';
import type { Translate } from '../../i18n/translate.ts';

/** What every message ends with. */
export interface Sender {
  /** Public address of the portal, without a slash at the end. */
  readonly site: string;
  readonly municipality: string;
  readonly phone: string;
}

const isUnsure = ({ provision }: AboutPage) => provision?.publish === 'check-first';
const ended = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`);

/** One line to read out: what it is, whether to call first, and the code. Danger comes first. */
export function lineOf(about: AboutPage, t: Translate<'desk'>): string {
  return [
    about.crisis && t('layer.crisis'),
    `${ended(about.title)} ${ended(about.summary)}`,
    isUnsure(about) && t('layer.first'),
    about.code !== undefined && t('layer.sayCode', { code: readOutCode(about.code) }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The last lines of a message: the code, and whom to call. */
function closing(
  code: string | undefined,
  { site, phone, municipality }: Sender,
  t: Translate<'mail'>,
) {
  const host = new URL(site).host;
  return [
    code !== undefined && t('message.code', { code: readOutCode(code), host }),
    t('message.call', { phone }),
    municipality,
  ].filter((line) => line !== false);
}

/** Plain text for mail or SMS. What is private is not named: someone may read along. */
export function messageOf(
  about: AboutPage,
  link: string,
  sender: Sender,
  t: Translate<'mail'>,
): string {
  const { municipality } = sender;
  const lines = about.private
    ? [t('message.calledPrivate', { municipality })]
    : [
        t('message.called', { municipality }),
        ended(about.title),
        ended(about.summary),
        isUnsure(about) && t('message.first'),
      ];
  return [...lines.filter(Boolean), link, ...closing(about.code, sender, t)].join('\n');
}

/** Plain text about a whole list; nothing is named when one thing on it is private. */
export function listMessageOf(
  pages: readonly AboutPage[],
  line: string,
  { link, code }: { readonly link: string; readonly code: string },
  sender: Sender,
  t: Translate<'mail'>,
): string {
  const { municipality } = sender;
  const hidden = pages.some((page) => page.private);
  const named = pages.map((page, place) => {
    const first = isUnsure(page) ? ` ${t('message.first')}` : '';
    return `${place + 1}. ${ended(page.title)}${first}`;
  });
  return [
    t(hidden ? 'message.calledPrivate' : 'message.list', { municipality }),
    ...(hidden ? [] : named),
    ...(line === '' ? [] : [line]),
    link,
    ...closing(code, sender, t),
  ].join('\n');
}
