// A confirmation by mail to the resident who gave an address: a courtesy, so it never holds a question up.
import { linkTo } from '../../i18n/link.ts';
import type { OutgoingRequest } from '../../application/ports.ts';
import { readOutReference } from '../../domain/contact/reference.ts';
import { DUTCH, isLanguage } from '../../i18n/languages.ts';
import { momentIn } from '../../i18n/dates.ts';
import { translator } from '../../i18n/translate.ts';
import type { DeliveryContext, DeliveryKind } from './kind.ts';
import { MAIL_ADVICE, mailSettings, openMailer, type MailSettings } from '../mail/mail.ts';

/** After this the resident does without: the page already showed the same, and by now somebody may have called. */
const LONGEST_MS = 24 * 3_600_000;

const SKIPPED = { result: 'delivered', skipped: true } as const;

/** One mailbox has many spellings; for counting they are one. */
function mailbox(address: string): string {
  const [local = '', domain = ''] = address
    .normalize('NFKC')
    .toLowerCase()
    .split(/@(?=[^@]*$)/);
  return `${local.replace(/\+.*$/, '').replaceAll('.', '')}@${domain}`;
}

// Nothing someone typed stands in here: whoever types the address of another must not be able to send them a message.
// Nor do the secret letters: number and letters together open the question, and a mailbox may be shared.
function confirmationOf(
  { reference, receivedAt, request }: OutgoingRequest,
  { publicUrl, timeZone }: DeliveryContext,
) {
  const language = isLanguage(request.language) ? request.language : DUTCH;
  const t = translator(language, 'mail');
  const page = `${publicUrl}${linkTo('ownQuestion', language)}`;
  const parts = [
    t('confirmation.received', {
      number: readOutReference(reference),
      at: momentIn(language, 'fullMoment', receivedAt, timeZone),
    }),
    t('confirmation.next'),
    publicUrl === undefined ? t('confirmation.changeByPhone') : t('confirmation.change', { page }),
    t('confirmation.talk'),
    t('confirmation.notYou'),
  ];
  return { subject: t('confirmation.subject'), text: `${parts.join('\n\n')}\n` };
}

export const confirmation: DeliveryKind<MailSettings> = {
  settings: mailSettings,
  advice: MAIL_ADVICE,
  make(settings, context) {
    const { portal, publicUrl, clock, courtesies } = context;
    const mailer = openMailer(settings, { name: portal, publicUrl });
    return {
      name: 'confirmation',
      courtesy: true,
      async deliver(outgoing) {
        const to = outgoing.request.email;
        const age = clock.now().getTime() - outgoing.receivedAt.getTime();
        if (to === undefined || age > LONGEST_MS) return SKIPPED;
        const whose = { thing: courtesies.mark(mailbox(to)) };
        if (!courtesies.limits.allow('courtesy', whose)) return SKIPPED;
        // Another id than the mail to the contact centre: one may end up in the other's mailbox.
        const id = `${outgoing.reference}-bevestiging`;
        const outcome = await mailer.send({ to, id, ...confirmationOf(outgoing, context) });
        if (outcome.result !== 'delivered') courtesies.limits.giveBack('courtesy', whose);
        return outcome;
      },
      check: () => mailer.check(),
      close: () => mailer.close(),
    };
  },
};
