// The one box of the desk: what is typed is a code, the number of a question, or words; and it stands in no address.
import { describe, expect, it } from 'vitest';
import { layerCookie } from '../../src/application/desk/session.ts';
import { openTyped } from '../../src/application/desk/open-typed.ts';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { codesByPath, withNewCodes } from '../../src/domain/code/page-codes.ts';
import { aCatalogue, aNeed } from '../support/catalogue.ts';
import { aDeskInMemory, keptCookies } from '../support/desk-services.ts';
import { incoming } from '../support/incoming.ts';

describe('the one box of the desk', () => {
  const catalogue = aCatalogue([aNeed('boodschappen')], []);
  const codes = withNewCodes({}, pathsOf(catalogue));
  const content = { codes, searchIn: (language: string) => `/zoeken-${language}/` };
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

  it('tells that digits lead nowhere, a phone number too, and gives them back', async () => {
    for (const typed of ['99999', '06 12345678'])
      expect(await open(typed)).toMatchObject({ view: { wrong: typed } });
  });

  it('asks again when nothing was typed', async () => {
    expect(await open(' ')).toMatchObject({ view: { wrong: '' } });
    expect(await openTyped(incoming({ cookies }), content, services)).toMatchObject({
      view: { wrong: '' },
    });
  });
});
