// What a page is about, for whoever stands beside it at the desk, and what staff find for a list.
import { describe, expect, it } from 'vitest';
import { answeredRows } from '../../src/application/desk/answered-rows.ts';
import { foundFor } from '../../src/application/desk/picked-found.ts';
import { aboutPage, type PortalContent } from '../../src/domain/portal/about-page.ts';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { outcomeCode } from '../../src/domain/code/help-code.ts';
import { codesByPath, withNewCodes } from '../../src/domain/code/page-codes.ts';
import { languageOfPath } from '../../src/i18n/languages.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';

const answers = [
  { code: 1, sets: { mobility: 'good' } },
  { code: 2, sets: { mobility: 'limited' } },
];
const question = { id: 'hoe', answers };
const wording = { ask: 'Hoe gaat het?', answers: { '1': 'Goed', '2': 'Matig' } };
const asked = { questions: { hoe: wording } };
const catalogue = aCatalogue(
  [
    aNeed('boodschappen', { questions: [question] }, asked),
    aNeed('schulden', { sensitive: true, questions: [question] }, asked),
    aNeed('crisis-brand', { crisis: true, sensitive: true, emergency: ['alarm'] }),
  ],
  [
    aProvision('bus', { publish: 'check-first' }),
    aProvision('winkel', { needs: ['schulden', 'boodschappen', 'boodschappen'] }),
    aProvision('budget', { needs: ['boodschappen', 'schulden'] }),
    aProvision('sanering', { needs: ['schulden'] }),
    aProvision('alarm', { rung: 0, needs: ['crisis-brand'] }),
  ],
);
const codes = withNewCodes({}, pathsOf(catalogue));
const pages = [{ path: '/contact/', title: 'Contact', summary: 'Bel of schrijf ons.' }];
const known: PortalContent = { catalogue, codes, printed: {}, pages };
const about = (path: string) => aboutPage(known, path, 'nl')!;
const codeOf = (path: string) => codesByPath(codes).get(path)!;

describe('what a page is about', () => {
  it.each([
    ['/hulp/boodschappen/', 'need', 'Vraag boodschappen'],
    ['/aanbod/bus/', 'provision', 'Aanbod bus'],
    ['/schappen/thuis/', 'shelf', 'Thuis'],
    ['/contact/', 'page', 'Contact'],
  ])('%s', (path, kind, title) =>
    expect(about(path)).toMatchObject({ kind, title, path, code: codeOf(path) }),
  );

  it('knows an outcome by its address and by its code, and takes a question for its need', () => {
    const code = outcomeCode(codes, 'boodschappen', '1');
    const path = '/wegwijzer/boodschappen/1/';
    expect(about(path)).toMatchObject({ kind: 'outcome', path, code });
    expect(about(`/c/${code}/`)).toMatchObject({ kind: 'outcome', path, code });
    expect(about('/wegwijzer/boodschappen/')).toMatchObject({ path: '/hulp/boodschappen/' });
  });

  it('gives a sensitive outcome the address of its code', () => {
    const code = outcomeCode(codes, 'schulden', '1');
    expect(about(`/c/${code}/`)).toMatchObject({ path: `/c/${code}/`, private: true });
  });

  it.each([
    ...['/hulp/weg/', '/aanbod/weg/', '/c/123456/', '/kcc/', '', 'x', '/wegwijzer/weg/1/'],
    ...['/hulp/boodschappen', '/hulp/boodschappen/bel nu/', '/hulp/boodschappen/x/'],
    ...['@kwaad.example/hulp/boodschappen/', 'https:\\\\kwaad.example/hulp/boodschappen/'],
    'javascript:alert(1);x=`/hulp/boodschappen/`',
  ])('knows nothing of %j', (path) => expect(aboutPage(known, path, 'nl')).toBeUndefined());

  it('knows an address of ours to the letter only', () => {
    for (const path of ['x/wegwijzer/boodschappen/1/', '/wegwijzer/boodschappen/1/nog/iets/'])
      expect(aboutPage(known, path, 'nl')).toBeUndefined();
  });

  it('is private when half of what it is for is, or more', () => {
    expect(about('/aanbod/winkel/').private).toBe(false);
    expect(about('/aanbod/budget/').private).toBe(true);
    expect(about('/schappen/thuis/').private).toBe(false);
  });

  it.each(['/hulp/schulden/', '/hulp/crisis-brand/', '/aanbod/sanering/', '/aanbod/alarm/'])(
    '%s is private',
    (path) => expect(about(path).private).toBe(true),
  );

  it('takes the language off an address', () => {
    expect(languageOfPath('/en/hulp/koken/')).toEqual({ language: 'en', path: '/hulp/koken/' });
    expect(languageOfPath('/hulp/koken/')).toEqual({ language: 'nl', path: '/hulp/koken/' });
    expect(languageOfPath('/')).toEqual({ language: 'nl', path: '/' });
    expect(languageOfPath('')).toEqual({ language: 'nl', path: '' });
  });
});

it('pages where callers found nothing stand on top', () =>
  expect(
    answeredRows(
      [
        { topic: '/a/', times: 5 },
        { topic: '/a/', times: 6 },
      ],
      [
        { topic: '/b/', times: 3 },
        { topic: '/a/', times: 1 },
      ],
    ),
  ).toEqual([
    { topic: '/b/', yes: 0, no: 3 },
    { topic: '/a/', yes: 11, no: 1 },
  ]));

it('a printed code that was sent elsewhere finds for staff what it opens for residents', () => {
  const code = codeOf('/aanbod/bus/');
  const since = '2026-11-25';
  const entry = {
    target: '/aanbod/bus/',
    printed: [{ kind: 'edition' as const, name: '2026-12', since }],
    redirect: '/aanbod/winkel/',
  };
  const find = () => expect.fail('a code is not searched');
  const titles = (printed: PortalContent['printed']) => {
    const found = foundFor(code, { ...known, printed }, find);
    return found === 'wrongCode' ? found : found.map(({ hit }) => hit.title);
  };
  expect(titles({})).toEqual(['Aanbod bus']);
  expect(titles({ [code]: entry })).toEqual(['Aanbod winkel']);
  expect(foundFor('999', known, find)).toBe('wrongCode');
});
