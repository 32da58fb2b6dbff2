// Mail to a resident and to who looks after the portal, against a real mail server.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Charged } from '../../src/application/limits.ts';
import { mailAlarm } from '../../src/adapters/alarm/mail.ts';
import { confirmation } from '../../src/adapters/delivery/confirmation.ts';
import { mailSettings } from '../../src/adapters/mail/mail.ts';
import { smtp } from '../../src/adapters/delivery/smtp.ts';
import { deliveryContext } from '../support/delivery-context.ts';
import {
  allText,
  asked,
  headerNames,
  mailServers,
  nasty,
  type Received,
} from '../support/mail-server.ts';

const { start, environment } = mailServers();
const clock = { now: () => new Date(asked.receivedAt.getTime() + 60_000) };
const context = deliveryContext({ portal: 'Hulp in Oldambt', clock });
const settingsFor = (port: number) => confirmation.settings.parse(environment(port));
const confirmTo = (port: number) => confirmation.make(settingsFor(port), context);
const alarmOn = (port: number, timeZone = 'Europe/Amsterdam') =>
  mailAlarm(mailSettings.parse(environment(port)), {
    to: 'beheer@voorbeeld.nl',
    publicUrl: undefined,
    timeZone,
  });

describe('a confirmation to the resident', () => {
  it('tells number, time and the way back, and nothing that was typed', async () => {
    const { port, received } = await start();
    expect(await confirmTo(port).deliver(asked)).toEqual({ result: 'delivered' });
    const [{ mail, to }] = received as [Received];
    expect(to).toEqual(['geertje@voorbeeld.nl']);
    expect(mail.messageId).toBe('<1234567890-bevestiging@oldambt.voorbeeld.nl>');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.subject).toBe('Wij hebben uw vraag ontvangen');
    for (const part of ['123 456 78 90', 'woensdag 25 november 2026', 'Bel de gemeente'])
      expect(mail.text).toContain(part);
    expect(mail.text).toContain('\nhttps://hulp.voorbeeld.nl/contact/mijn-vraag/\n');
    // Number and secret together open the question; a mailbox may be shared, or another's.
    expect(allText(mail)).not.toContain('geheim-token');
    for (const word of ['ramen', 'Iemand Anders', 'Geertje', '0612345678', 'huishouden', 'buren'])
      expect(allText(mail)).not.toContain(word);
  });

  it.each([
    ['en', 'We have received your question', '/en/contact/mijn-vraag/\n'],
    ['pl', 'Wij hebben uw vraag ontvangen', 'nl/contact/mijn-vraag/\n'],
  ])('in the language of the resident: %s', async (language, subject, link) => {
    const { port, received } = await start();
    await confirmTo(port).deliver({ ...asked, request: { ...asked.request, language } });
    expect(received[0]?.mail.subject).toBe(subject);
    expect(received[0]?.mail.text).toContain(link);
  });

  it('leaves the link out when the portal does not know its own address', async () => {
    const { port, received } = await start();
    const delivery = confirmation.make(settingsFor(port), { ...context, publicUrl: undefined });
    expect(await delivery.deliver(asked)).toEqual({ result: 'delivered' });
    expect(received[0]?.mail.text).not.toMatch(/http|token|undefined/);
  });

  it('goes only to who left an address', async () => {
    const { port, received } = await start();
    const { email: _, ...request } = asked.request;
    expect(await confirmTo(port).deliver({ ...asked, request })).toMatchObject({
      result: 'delivered',
    });
    expect(received).toEqual([]);
  });

  it.each([
    { rcpt: 451 },
    { mail: 550, says: '5.7.60 Not allowed to send as' },
    { rcpt: 554, says: '5.7.1 Relay access denied' },
  ])('waits for a day while the mail server cannot be used: %o', async (rules) => {
    const { port, received } = await start(rules);
    const after = (hours: number) => {
      const at = new Date(asked.receivedAt.getTime() + hours * 3_600_000);
      const then = { ...context, clock: { now: () => at } };
      return confirmation.make(settingsFor(port), then).deliver({ ...asked, attempts: 40 });
    };
    expect(await after(23)).toMatchObject({ result: 'retry' });
    expect(await after(25)).toMatchObject({ result: 'delivered' });
    expect(received).toEqual([]);
  });

  it('goes to one mailbox only so often, however its address is spelled', async () => {
    const { port, received } = await start();
    const delivery = confirmation.make(settingsFor(port), deliveryContext({ clock }, 2));
    const send = (email: string) =>
      delivery.deliver({ ...asked, request: { ...asked.request, email } });
    const spelled = ['Jan.Smit@Voorbeeld.nl', 'jan.smit+2@voorbeeld.nl', 'jansmit@voorbeeld.nl'];
    for (const email of [...spelled, 'JAN.SMIT+x@voorbeeld.NL', 'ander@voorbeeld.nl'])
      expect(await send(email)).toMatchObject({ result: 'delivered' });
    expect(received).toHaveLength(3);
  });

  it('an attempt that failed does not count for that', async () => {
    const { port } = await start({ rcpt: 451 });
    const once = deliveryContext({ clock }, 1);
    const delivery = confirmation.make(settingsFor(port), once);
    for (let n = 0; n < 3; n++)
      expect(await delivery.deliver(asked)).toMatchObject({ result: 'retry' });
  });

  it('is counted by a fingerprint, never by an address', async () => {
    const { port } = await start();
    const counted: Charged[] = [];
    const limits = {
      allow: (_kind: string, who: Charged) => counted.push(who) > 0,
      giveBack: () => {},
    };
    const courtesies = { limits, mark: (text: string) => `print-${text.length}` };
    await confirmation.make(settingsFor(port), { ...context, courtesies }).deliver(asked);
    expect(counted).toEqual([{ thing: 'print-20' }]);
  });

  it('greets the mail server by the name of the portal, or as the settings say', async () => {
    const { port, seen } = await start();
    await confirmTo(port).deliver(asked);
    const named = confirmation.settings.parse(environment(port, { SMTP_NAME: 'a.voorbeeld.nl' }));
    await confirmation.make(named, context).deliver(asked);
    expect(seen.greetings).toEqual(['hulp.voorbeeld.nl', 'a.voorbeeld.nl']);
  });

  it('cannot be given another header or recipient by an address', async () => {
    const { port, received } = await start();
    const delivery = confirmTo(port);
    const address = fc.tuple(nasty, nasty).map(([a, b]) => `${a}@voorbeeld.nl${b}`);
    const typed = fc.oneof(fc.constant('geertje@voorbeeld.nl'), address);
    const headers = ['auto-submitted', 'content-transfer-encoding', 'content-type', 'date', 'from'];
    let mails = 0;
    await fc.assert(
      fc.asyncProperty(typed, async (email) => {
        received.length = 0;
        await delivery.deliver({ ...asked, request: { ...asked.request, email } });
        for (const { mail, to } of received) {
          mails += 1;
          expect(headerNames(mail)).toEqual([
            ...headers,
            'message-id',
            'mime-version',
            'subject',
            'to',
          ]);
          expect(to).toHaveLength(1);
        }
      }),
      { numRuns: 40 },
    );
    expect(mails).toBeGreaterThan(0);
  });

  const EMAIL = 'jürgen@xn--mnchen-3ya.de';
  const toJuergen = { ...asked, request: { ...asked.request, email: EMAIL } };

  it('reaches an address with letters beyond a to z where the mail server knows those', async () => {
    const { port, received } = await start();
    expect(await confirmTo(port).deliver(toJuergen)).toEqual({ result: 'delivered' });
    expect(received[0]?.to[0]?.normalize('NFC')).toMatch(/^jürgen@(xn--mnchen-3ya|münchen)\.de$/);
  });

  it('does without where it does not, and keeps nothing else up', async () => {
    const says = '5.6.7 Non-ASCII addresses not permitted';
    const { port } = await start({ rcpt: 553, says }, { hideSMTPUTF8: true });
    const outcome = await confirmTo(port).deliver(toJuergen);
    expect(outcome).toMatchObject({ result: 'rejected', cause: 'recipient' });
    // The contact centre gets its mail from any server: the address stands in the text, not in a header.
    const plain = await start({}, { hideSMTPUTF8: true });
    const kcc = smtp.make(smtp.settings.parse(environment(plain.port)), context);
    expect(await kcc.deliver(toJuergen)).toEqual({ result: 'delivered' });
    expect(plain.received[0]?.mail.replyTo).toBeUndefined();
    expect(plain.received[0]?.mail.text).toContain('E-mail: jürgen@münchen.de\n');
  });

  it('is a courtesy', async () => {
    const { port } = await start({ rcpt: 550, says: '5.1.1 Unknown' });
    expect(confirmTo(port)).toMatchObject({ name: 'confirmation', courtesy: true });
    expect(await confirmTo(port).deliver(asked)).toEqual({
      result: 'rejected',
      reason: '550 5.1.1',
      cause: 'recipient',
    });
  });
});

describe('an alarm by mail', () => {
  const figures = {
    open: 3,
    pending: 2,
    rejected: 1,
    urgent: 0,
    changes: 0,
    oldestUndelivered: asked.receivedAt,
  };

  it('tells figures', async () => {
    const { port, received } = await start();
    await alarmOn(port).raise(figures, []);
    expect(received[0]).toMatchObject({ to: ['beheer@voorbeeld.nl'], secure: true });
    for (const part of ['1 vraag', '2 vragen', '25 november 2026 om 00:05'])
      expect(received[0]?.mail.text).toContain(part);
  });

  it.each([
    ['Atlantic/Azores', 'dinsdag 24 november 2026 om 22:05'],
    ['Asia/Tokyo', 'woensdag 25 november 2026 om 08:05'],
  ])('tells the moment in the time of the municipality: %s', async (timeZone, moment) => {
    const { port, received } = await start();
    await alarmOn(port, timeZone).raise(figures, []);
    await confirmation.make(settingsFor(port), { ...context, timeZone }).deliver(asked);
    await smtp
      .make(smtp.settings.parse(environment(port)), { ...context, timeZone })
      .deliver(asked);
    expect(received).toHaveLength(3);
    for (const { mail } of received) expect(mail.text).toContain(moment);
  });

  it('names the connection, what is wrong and what to do', async () => {
    const { port, received } = await start();
    const since = new Date('2026-11-25T08:00:00Z');
    const faults = [{ adapter: 'smtp', cause: 'set-up', since, times: 12 }] as const;
    await alarmOn(port).raise(figures, faults);
    const { text } = received[0]!.mail;
    for (const part of [
      'Verbinding smtp: ',
      'sinds woensdag 25 november 2026 om 09:00',
      'SMTP_NAME',
    ])
      expect(text).toContain(part);
  });

  it('rejects with a code when nobody could be told', async () => {
    const { port } = await start({ rcpt: 550 });
    const alarm = alarmOn(port, 'UTC');
    await expect(alarm.raise(figures, [])).rejects.toThrow(/^mail: EENVELOPE 550$/);
  });
});

it('every setting of mail has advice', () => {
  expect(Object.keys(confirmation.advice).sort()).toEqual(Object.keys(mailSettings.shape).sort());
});
