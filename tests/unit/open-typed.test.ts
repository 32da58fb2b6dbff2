// The one box of the desk: what is typed is a code, the number of a question, or words; and it stands in no address.
import { describe, expect, it } from 'vitest';
import { openInbox } from '../../src/application/desk/inbox.ts';
import { openTyped } from '../../src/application/desk/open-typed.ts';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { codesByPath, withNewCodes } from '../../src/domain/code/page-codes.ts';
import { aCatalogue, aNeed } from '../support/catalogue.ts';
import { aDeskInMemory, keptCookies, NOW, PASSWORD_HERE } from '../support/desk-services.ts';
import { incoming } from '../support/incoming.ts';

describe('the one box of the desk', () => {
  const catalogue = aCatalogue([aNeed('boodschappen')], []);
  const codes = withNewCodes({}, pathsOf(catalogue));
  const content = { codes, searchIn: (language: string) => `/zoeken-${language}/` };
  const { services } = aDeskInMemory();
  const open = (q: string) => openTyped(incoming({ fields: { q, taal: 'en' } }), content, services);
  const code = codesByPath(codes).get('/hulp/boodschappen/')!;

  it('opens a code, also as people say it', async () => {
    for (const typed of [code, `code ${[...code].join(' ')}`])
      expect(await open(typed)).toMatchObject({ to: `/c/${code}/`, status: 303 });
  });

  it('opens the question of a number that was read out', async () => {
    expect(await open('234 567 89 01')).toMatchObject({ to: '/kcc/vraag/2345678901/' });
  });

  it('sends words on to search with the form, so that they stand in no address', async () => {
    expect(await open('hulp voor mijn buurvrouw')).toEqual({
      to: '/zoeken-en/',
      status: 307,
      cookies: [],
    });
  });

  it('tells that digits lead nowhere, a phone number too, and gives them back', async () => {
    for (const typed of ['99999', '06 12345678'])
      expect(await open(typed)).toMatchObject({ view: { typed, wrong: 'code' } });
  });

  it('finds questions by number and by phone, for whoever is signed in', async () => {
    const { services: own, outbox, audit } = aDeskInMemory();
    const fields = { who: 'Medewerker Proef', password: PASSWORD_HERE };
    const signedIn = await openInbox(incoming({ fields }), own);
    const cookies = keptCookies(signedIn.cookies);
    const asked = { language: 'nl', question: 'Wie doet boodschappen?', phone: '+31612345678' };
    const reference = '1000000001';
    await outbox.add('sleutel', { reference, token: 'geheim', receivedAt: NOW, request: asked });
    const typed = (q: string) => openTyped(incoming({ cookies, fields: { q } }), content, own);
    expect(await typed('100 000 00 01')).toMatchObject({ to: `/kcc/vraag/${reference}/` });
    expect(await typed('1234567890')).toMatchObject({ view: { wrong: 'reference' } });
    expect(await typed('0597 48 20 00')).toMatchObject({ view: { wrong: 'phone' } });
    const looked = (await audit.latest(9)).length;
    expect(await typed('06 12 34 56 78')).toMatchObject({ view: { found: [{ reference }] } });
    expect(await audit.latest(9)).toHaveLength(looked + 1);
    expect((await audit.latest(1))[0]).toMatchObject({ act: 'listed' });
  });

  it('asks again when nothing was typed', async () => {
    for (const answer of [await open(' '), await openTyped(incoming(), content, services)]) {
      expect(answer).toMatchObject({ view: { typed: '' } });
      expect(answer).not.toHaveProperty('view.wrong');
    }
  });
});
