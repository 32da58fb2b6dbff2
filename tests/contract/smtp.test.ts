// Mail to the contact centre against a real mail server: what arrives, how, and what every failure means.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cause } from '../../src/application/cause.ts';
import { outcomeOfFault } from '../../src/adapters/mail/mail.ts';
import { smtp } from '../../src/adapters/delivery/smtp.ts';
import { deliveryContext } from '../support/delivery-context.ts';
import {
  FROM,
  KCC,
  allText,
  asked,
  headerNames,
  mailServers,
  nasty,
  type Received,
  type Rules,
} from '../support/mail-server.ts';

const { start, environment, file } = mailServers();
const context = deliveryContext({ portal: 'Hulp in Oldambt' });
const smtpTo = (port: number, more?: Record<string, string>) =>
  smtp.make(smtp.settings.parse(environment(port, more)), context);
const PERSONAL = ['ramen', 'Geertje', '0612345678', 'geertje@', 'huishouden', 'buren', 'token'];

describe('a question by mail', () => {
  it('arrives over STARTTLS, signed in, with all of it in the text and in the attachment', async () => {
    const { port, received } = await start();
    expect(await smtpTo(port).deliver(asked)).toEqual({ result: 'delivered' });
    const [{ mail, ...how }] = received as [Received];
    expect(how).toEqual({ secure: true, user: 'portaal', to: [KCC] });
    expect(mail.from?.value).toEqual([{ name: 'Hulp in Oldambt', address: FROM }]);
    expect(mail.replyTo?.text).toBe('geertje@voorbeeld.nl');
    expect(mail.messageId).toBe('<1234567890@oldambt.voorbeeld.nl>');
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.subject).toBe('Contactverzoek 1234567890');
    expect(mail.text?.split('\n')).toEqual([
      'Nummer: 123 456 78 90',
      'Ontvangen: woensdag 25 november 2026 om 00:05',
      'Onderwerp: Hulp bij het huishouden',
      'Voor wie: Voor een ander. Die weet het.',
      'Telefoon: 06 12 34 56 78',
      'E-mail: geertje@voorbeeld.nl',
      'Bellen: In de ochtend',
      'Naam: Geertje Proefpersoon',
      'Antwoord in: Nederlands',
      'Vervangt: 198 765 43 21',
      ...['', 'Vraag:', '  Wie helpt mij met ramen?', '  Naam: Iemand Anders'],
      ...['', 'Wat de inwoner vertelde en probeerde:', '  - Aan de buren gevraagd', ''],
    ]);
    const [attached] = mail.attachments;
    expect(attached?.contentType).toBe('application/json');
    const { reference, request } = asked;
    const data = { reference, receivedAt: '2026-11-24T23:05:00.000Z', ...request };
    expect(JSON.parse(attached!.content.toString())).toEqual(data);
  });

  it('has no Reply-To without an address, and the same Message-ID at every attempt', async () => {
    const { port, received } = await start();
    const { email: _, about: _a, ...request } = asked.request;
    for (const attempts of [1, 2]) await smtpTo(port).deliver({ ...asked, attempts, request });
    const [first, second] = received.map((r) => r.mail);
    expect(headerNames(first!)).not.toContain('reply-to');
    expect(first?.subject).toBe('Contactverzoek 1234567890');
    expect(second?.messageId).toBe(first?.messageId);
  });

  it('as a signal holds the number and the desk only, and the question stays ours', async () => {
    const { port, received } = await start();
    const delivery = smtpTo(port, { SMTP_CONTENT: 'signal' });
    expect(delivery.keepsHere).toBe(true);
    expect(smtpTo(port).keepsHere).toBe(false);
    expect(await delivery.deliver(asked)).toEqual({ result: 'delivered' });
    const { mail } = received[0]!;
    expect(mail.attachments).toEqual([]);
    expect(mail.text).toContain('123 456 78 90');
    expect(mail.text).toContain('https://hulp.voorbeeld.nl/kcc/');
    for (const word of PERSONAL) expect(allText(mail)).not.toContain(word);
  });

  it('goes over TLS from the start with smtps', async () => {
    const { port, received } = await start({}, { secure: true });
    const url = { SMTP_URL: `smtps://portaal:geheim%40huis@localhost:${port}` };
    expect(await smtpTo(port, url).deliver(asked)).toEqual({ result: 'delivered' });
    expect(received).toMatchObject([{ secure: true }]);
  });

  it('needs no TLS for a server on this machine', async () => {
    const { port, received } = await start({}, { authOptional: true });
    const { SMTP_CA_FILE: _, ...plain } = environment(port);
    const settings = smtp.settings.parse({ ...plain, SMTP_URL: `smtp://localhost:${port}` });
    expect(await smtp.make(settings, context).deliver(asked)).toEqual({ result: 'delivered' });
    expect(received).toMatchObject([{ secure: false }]);
  });
});

const refused = (reason: string, cause: Cause) => ({ result: 'rejected', reason, cause });
const waits = (reason: string, cause: Cause) => ({ result: 'retry', reason, cause });

describe('what goes wrong', () => {
  it.each<[string, Rules, object]>([
    ['no such mailbox', { rcpt: 550, says: '5.1.1 Unknown' }, refused('550 5.1.1', 'recipient')],
    ['too large', { data: 552, says: '5.3.4 Too big' }, refused('552 5.3.4', 'content')],
    ['550 without a word', { rcpt: 550 }, waits('EENVELOPE 550', 'set-up')],
    ['a name refused', { rcpt: 504, says: '5.5.2 Helo' }, waits('EENVELOPE 504 5.5.2', 'set-up')],
    [
      'not to be sent as',
      { mail: 550, says: '5.7.60 No' },
      waits('EENVELOPE 550 5.7.60', 'set-up'),
    ],
    ['no relay', { rcpt: 554, says: '5.7.1 Relay' }, waits('EENVELOPE 554 5.7.1', 'set-up')],
    ['full', { rcpt: 552, says: '5.2.2 Full' }, waits('EENVELOPE 552 5.2.2', 'mailbox-full')],
    ['quota', { data: 554, says: 'daily quota exceeded' }, waits('EMESSAGE 554', 'quota')],
    [
      'shut out at the door',
      { connect: 554, says: '5.7.1 No' },
      waits('EPROTOCOL 554 5.7.1', 'set-up'),
    ],
    ['451 at the recipient', { rcpt: 451 }, waits('EENVELOPE 451', 'busy')],
    ['452 at the message', { data: 452 }, waits('EMESSAGE 452', 'busy')],
    ['530, sign in first', { rcpt: 530 }, waits('EENVELOPE 530', 'sign-in')],
    ['hung up in the message', { drop: true }, waits('ECONNECTION', 'unreachable')],
  ])('%s', async (_name, rules, outcome) => {
    const { port, received } = await start(rules);
    expect(await smtpTo(port).deliver(asked)).toEqual(outcome);
    expect(received).toEqual([]);
  });

  it('a wrong password is tried again, and told by the check', async () => {
    const { port, seen } = await start();
    const delivery = smtpTo(port, { SMTP_URL: `smtp://portaal:fout@localhost:${port}` });
    expect(await delivery.deliver(asked)).toEqual(waits('EAUTH 535', 'sign-in'));
    const { ok, detail } = await delivery.check();
    expect(ok).toBe(false);
    expect(detail).toContain('EAUTH 535');
    expect(detail).not.toContain('fout');
    expect(seen.signIns).toBe(2);
  });

  it('a certificate that is not trusted is tried again, and nothing is sent, not even a password', async () => {
    const { port, seen, received } = await start();
    const delivery = smtpTo(port, { SMTP_CA_FILE: file('other.pem') });
    const { result, reason } = (await delivery.deliver(asked)) as {
      result: string;
      reason: string;
    };
    expect(result).toBe('retry');
    expect(reason).toMatch(/^E(TLS|SOCKET) \w*(SIGNED|VERIFY|ISSUER)\w*$/);
    expect({ ...seen, received }).toMatchObject({ signIns: 0, senders: [], received: [] });
  });

  it('a server that offers no STARTTLS gets nothing', async () => {
    const options = { disabledCommands: ['STARTTLS'], allowInsecureAuth: true };
    const { port, seen, received } = await start({}, options);
    expect(await smtpTo(port).deliver(asked)).toMatchObject({
      result: 'retry',
      reason: expect.stringMatching(/^ETLS/),
    });
    expect({ ...seen, received }).toMatchObject({ signIns: 0, senders: [], received: [] });
  });

  it('a server that offers no sign-in is a fault of the settings, not of the question', async () => {
    const { port } = await start({}, { disabledCommands: ['AUTH'] });
    expect(await smtpTo(port).deliver(asked)).toMatchObject({
      result: 'retry',
      reason: expect.stringMatching(/^EAUTH/),
    });
  });

  it('a server that is down is tried again', async () => {
    const { port, stop } = await start();
    await stop();
    const down = smtpTo(port);
    expect(await down.deliver(asked)).toEqual(waits('ESOCKET ECONNREFUSED', 'unreachable'));
    expect(await down.check()).toMatchObject({ ok: false });
  });

  it('the check signs in and sends nothing', async () => {
    const { port, seen, received } = await start();
    expect(await smtpTo(port).check()).toMatchObject({ ok: true });
    expect({ ...seen, received }).toMatchObject({ signIns: 1, senders: [], received: [] });
  });

  it.each([
    [{ code: 'ETIMEDOUT' }, waits('ETIMEDOUT', 'timeout')],
    [{ code: 'EDNS', originalCode: 'ENOTFOUND' }, waits('EDNS ENOTFOUND', 'name-not-found')],
    [{ code: 'EPROTOCOL', response: '554 no', command: 'CONN' }, waits('EPROTOCOL 554', 'set-up')],
    [{ code: 'EMESSAGE', command: 'MAIL FROM' }, refused('EMESSAGE', 'content')],
    [new TypeError('geertje@voorbeeld.nl'), waits('TypeError', 'unreachable')],
    [{ code: 'geertje@voorbeeld.nl' }, waits('unknown', 'unreachable')],
  ])('%o is told in codes only', (error, outcome) =>
    expect(outcomeOfFault(error)).toEqual(outcome),
  );
});

it('what someone typed cannot add a header, a recipient or a label', async () => {
  const { port, received } = await start();
  const delivery = smtpTo(port);
  const typed = fc.record({ question: nasty, about: nasty, name: nasty, language: nasty });
  const headers = ['auto-submitted', 'content-type', 'date', 'from', 'message-id', 'mime-version'];
  const labels = ['Nummer', 'Ontvangen', 'Onderwerp', 'Voor wie', 'Naam', 'Antwoord in', 'Vraag'];
  await fc.assert(
    fc.asyncProperty(typed, async (request) => {
      received.length = 0;
      expect(await delivery.deliver({ ...asked, request })).toEqual({ result: 'delivered' });
      const [{ mail, to }] = received as [Received];
      expect(headerNames(mail)).toEqual([...headers, 'subject', 'to']);
      expect(to).toEqual([KCC]);
      const lines = mail.text?.split(/[\r\n\u2028\u2029]/).filter((l) => /^\S/.test(l)) ?? [];
      expect(lines.map((line) => line.split(':')[0])).toEqual(labels);
      expect(JSON.parse(mail.attachments[0]!.content.toString())).toMatchObject(request);
    }),
    { numRuns: 40 },
  );
});

describe('settings', () => {
  const given = { SMTP_FROM: FROM, SMTP_TO: KCC };
  const faults = (env: Record<string, string>) =>
    smtp.settings.safeParse({ ...given, ...env }).error?.issues.map((issue) => issue.path[0]);

  it.each([
    ['smtp://u:p%40w@mail.voorbeeld.nl', { host: 'mail.voorbeeld.nl', port: 587, secure: false }],
    ['smtps://u:p%40w@mail.voorbeeld.nl', { port: 465, secure: true, local: false }],
    ['smtp://u:p%40w@mail.voorbeeld.nl:25/', { port: 25, auth: { user: 'u', pass: 'p@w' } }],
    ['smtp://LOCALHOST:1025', { host: 'localhost', local: true }],
    ['smtp://[::1]:25', { host: '::1', local: true }],
    ['smtp://localhost.kwaad.voorbeeld.nl', { local: false }],
  ])('%s is understood', (SMTP_URL, server) => {
    expect(smtp.settings.parse({ ...given, SMTP_URL }).SMTP_URL).toMatchObject(server);
  });

  it.each([
    ...[
      'mail.voorbeeld.nl',
      'http://mail.voorbeeld.nl',
      'smtp://',
      'smtp://user@mail.voorbeeld.nl',
    ],
    ...['smtp://u:%@mail.voorbeeld.nl', 'smtp://u:p@mail.voorbeeld.nl:99999', ''],
    'smtp://u:p@mail.voorbeeld.nl?tls.rejectUnauthorized=false',
  ])('%s is refused', (SMTP_URL) => expect(faults({ SMTP_URL })).toEqual(['SMTP_URL']));

  it('every wrong setting is named, and has advice', () => {
    const wrong = {
      SMTP_URL: 'x',
      SMTP_FROM: 'x',
      SMTP_TO: 'x',
      SMTP_CONTENT: 'x',
      SMTP_CA_FILE: file('server.key'),
      SMTP_TIMEOUT_MS: '99',
      SMTP_NAME: 'doos',
    };
    const names = faults(wrong)?.map(String).sort();
    expect(names).toEqual(Object.keys(smtp.advice).sort());
    expect(faults({ SMTP_URL: 'smtp://localhost', SMTP_CA_FILE: file('none') })).toEqual([
      'SMTP_CA_FILE',
    ]);
    for (const [name, advice] of Object.entries(smtp.advice))
      expect(advice).toMatch(new RegExp(`^set ${name} to `));
  });
});
