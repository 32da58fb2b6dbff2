// The one box of the desk: what is typed is a code, the number of a question, or words; and it stands in no address.
import { describe, expect, it } from 'vitest';
import { openInbox } from '../../src/application/desk/inbox.ts';
import { layerCookie } from '../../src/application/desk/session.ts';
import { openTyped } from '../../src/application/desk/open-typed.ts';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { codesByPath, withNewCodes } from '../../src/domain/code/page-codes.ts';
import { aCatalogue, aNeed } from '../support/catalogue.ts';
import { aDeskInMemory, keptCookies, NOW, PASSWORD_HERE } from '../support/desk-services.ts';
import { incoming } from '../support/incoming.ts';

describe('the one box of the desk', () => {
  const catalogue = aCatalogue([aNeed('boodschappen')], []);
  const codes = withNewCodes({}, pathsOf(catalogue));
  const content = {
    codes,
    searchIn: (language: string) => `/zoeken-${language}/`,
    bestIn: (language: string, words: string) =>
      Promise.resolve(words === 'brood halen' ? `/${language}/hulp/boodschappen/` : undefined),
  };
  const { services } = aDeskInMemory();
  const cookies = keptCookies([layerCookie(true, true)]);
  const open = (q: string) =>
    openTyped(incoming({ fields: { q, taal: 'en' }, cookies }), content, services);
  const code = codesByPath(codes).get('/hulp/boodschappen/')!;

  it('is for the desk alone', async () => {
    const asked = incoming({ fields: { q: code } });
    expect(await openTyped(asked, content, services)).toMatchObject({ to: '/kcc/' });
  });

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

  it('opens the best answer when Enter was pressed before the list knew it, and only then', async () => {
    const first = (q: string) =>
      openTyped(incoming({ fields: { q, taal: 'en', eerste: '1' }, cookies }), content, services);
    expect(await first(' brood halen ')).toMatchObject({
      to: '/en/hulp/boodschappen/',
      status: 303,
    });
    expect(await first('iets anders')).toMatchObject({ to: '/zoeken-en/', status: 307 });
    expect(await first(code)).toMatchObject({ to: `/c/${code}/` });
    expect(await open('brood halen')).toMatchObject({ to: '/zoeken-en/', status: 307 });
  });

  it('tells that digits lead nowhere, and gives them back', async () => {
    for (const typed of ['99999', '06 12345678'])
      expect(await open(typed)).toMatchObject({ view: { typed, wrong: 'code' } });
  });

  it('asks again when nothing was typed', async () => {
    const nothing = { typed: '' };
    expect(await open(' ')).toMatchObject({ view: nothing });
    const asked = await openTyped(incoming({ cookies }), content, services);
    expect(asked).toMatchObject({ view: nothing });
    expect('view' in asked && asked.view).not.toHaveProperty('wrong');
  });
});

describe('the box for whoever may see questions', () => {
  const content = {
    codes: {},
    searchIn: () => '/zoeken/',
    bestIn: () => Promise.resolve(undefined),
  };
  const phone = '+31612345678';

  async function signedIn() {
    const desk = aDeskInMemory();
    const fields = { who: 'Proef', password: PASSWORD_HERE };
    const { cookies } = await openInbox(incoming({ fields }), desk.services);
    const request = { language: 'nl', question: 'Wie helpt?', phone };
    const stored = { reference: '2345678901', token: 'geheim', receivedAt: NOW, request };
    await desk.outbox.add('sleutel', stored);
    const kept = keptCookies(cookies);
    const open = (q: string) =>
      openTyped(incoming({ fields: { q }, cookies: kept }), content, desk.services);
    return { ...desk, open };
  }

  it('opens a question by its number, and tells when there is none', async () => {
    const { open } = await signedIn();
    expect(await open('234 567 89 01')).toMatchObject({ to: '/kcc/vraag/2345678901/' });
    const typed = '999 999 99 99';
    expect(await open(typed)).toMatchObject({ view: { typed, wrong: 'reference' } });
  });

  it('finds the questions of a phone number however it is written, and writes the look down', async () => {
    const { open, audit } = await signedIn();
    for (const typed of ['06 12 34 56 78', '+31 6 12345678', '0612345678'])
      expect(await open(typed)).toMatchObject({ view: { found: [{ reference: '2345678901' }] } });
    expect((await audit.latest(1))[0]).toMatchObject({ who: 'Proef', act: 'listed' });
    expect(await open('0597 48 20 00')).toMatchObject({ view: { wrong: 'phone' } });
  });
});
