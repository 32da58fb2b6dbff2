// Addresses that leave the device: full, and with nothing in them that tells what someone is looking for.
import { localPath, type Language } from '../../i18n/languages.ts';
import type { Translate } from '../../i18n/translate.ts';
import { codeAt, pathOf } from '../../domain/address/address.ts';
import { mailTo } from '../../domain/links.ts';

/** What of a page goes along. */
export interface Taken {
  /** Absent: the page has no code. */
  readonly code: string | undefined;
  /** Address of the page without language, for when it has no code; absent: it has none of its own. */
  readonly path?: string | undefined;
}

/** The address that leads back here, without origin: by code, which says nothing; undefined when there is none. */
export function takenPath({ code, path }: Taken, lang: Language): string | undefined {
  const to = code === undefined ? path : pathOf(codeAt(code));
  return to === undefined ? undefined : localPath(to, lang);
}

/**
 * The address that a resident shares: of the page itself, so that a shared link is not counted as read on paper;
 * by code where nobody may see what it is about.
 */
export function sharedPath(taken: Taken, discreet: boolean, lang: Language): string | undefined {
  const { path } = taken;
  return discreet || path === undefined ? takenPath(taken, lang) : localPath(path, lang);
}

/** An address as one types it over from paper. */
export function readableAddress(address: string): string {
  return address.replace(/^https?:\/\//, '');
}

/** A link that opens a mail to nobody yet: the resident's own mail program sends it, never this server. */
export function mailLink(
  t: Translate,
  mail: {
    /** Absent: neither subject nor text may tell what it is about. */
    readonly title: string | undefined;
    readonly address: string;
    readonly code: string | undefined;
    readonly phone: string;
    readonly portal: string;
  },
): string {
  const { title, address, code, phone, portal } = mail;
  const lines = [
    title ?? t('take.mailNeutral'),
    t('take.mailLead', { portal }),
    '',
    address,
    ...(code === undefined ? [] : [t('take.mailCode', { code })]),
    '',
    t('take.mailCall', { phone }),
  ];
  return mailTo('', { subject: title ?? t('take.mailNeutral'), body: lines.join('\r\n') });
}
