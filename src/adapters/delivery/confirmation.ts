// A confirmation by mail to the resident who gave an address: a courtesy, so it never holds a question up.
import type { OutgoingRequest } from '../../application/ports.ts';
import { spoken } from '../../domain/contact/reference.ts';
import { isLanguage, localPath, type Language } from '../../i18n/languages.ts';
import type { DeliveryKind } from './kind.ts';
import { MAIL_ADVICE, mailSettings, moment, openMailer, type MailSettings } from './mail.ts';

/** Attempts after which the resident does without: the page already showed the same. */
const MOST_ATTEMPTS = 10;

interface Facts {
  readonly number: string;
  readonly at: string;
  /** Where the resident sees, changes or withdraws the question. */
  readonly link: string | undefined;
}

interface Words {
  readonly subject: string;
  readonly text: (facts: Facts) => string[];
}

// Nothing someone typed stands in here: whoever types the address of another must not be able to send them a message.
const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    subject: 'Wij hebben uw vraag ontvangen',
    text: ({ number, at, link }) => [
      `Wij hebben uw vraag ontvangen.\nUw nummer is ${number}.\nOntvangen: ${at}`,
      'Een medewerker leest uw vraag. Daarna bellen of mailen wij u.',
      link === undefined
        ? 'Wilt u uw vraag wijzigen of intrekken? Bel de gemeente en noem uw nummer.'
        : `Wilt u uw vraag zien, wijzigen of intrekken? Ga naar:\n${link}\nU hebt daar uw nummer bij nodig. Deel de link met niemand.`,
      'Liever praten? Bel de gemeente en noem uw nummer.',
      'Hebt u ons niets gevraagd? Dan hoeft u niets te doen.\nDit is een automatisch bericht.',
    ],
  },
  en: {
    subject: 'We have received your question',
    text: ({ number, at, link }) => [
      `We have received your question.\nYour number is ${number}.\nReceived: ${at}`,
      'A member of staff reads your question. Then we call or mail you.',
      link === undefined
        ? 'Do you want to change or withdraw your question? Call the municipality and mention your number.'
        : `Do you want to see, change or withdraw your question? Go to:\n${link}\nYou need your number there. Share the link with nobody.`,
      'Rather talk? Call the municipality and mention your number.',
      'Did you not ask us anything? Then you do not have to do anything.\nThis is an automatic message.',
    ],
  },
};

function confirmationOf(
  { reference, receivedAt, token, request }: OutgoingRequest,
  publicUrl: string | undefined,
) {
  const language = isLanguage(request.language) ? request.language : 'nl';
  const { subject, text } = WORDS[language];
  const path = localPath('/contact/mijn-vraag/', language);
  const link =
    publicUrl === undefined ? undefined : `${publicUrl}${path}?k=${encodeURIComponent(token)}`;
  const facts = { number: spoken(reference), at: moment(receivedAt, language), link };
  return { subject, text: `${text(facts).join('\n\n')}\n` };
}

export const confirmation: DeliveryKind<MailSettings> = {
  settings: mailSettings,
  advice: MAIL_ADVICE,
  make(settings, { portal, publicUrl }) {
    const mailer = openMailer(settings, portal);
    return {
      name: 'confirmation',
      courtesy: true,
      async deliver(outgoing) {
        const to = outgoing.request.email;
        if (to === undefined || outgoing.attempts > MOST_ATTEMPTS) return { result: 'delivered' };
        // Another id than the mail to the contact centre: one may end up in the other's mailbox.
        const id = `${outgoing.reference}-bevestiging`;
        return mailer.send({ to, id, ...confirmationOf(outgoing, publicUrl) });
      },
      check: () => mailer.check(),
      close: () => mailer.close(),
    };
  },
};
