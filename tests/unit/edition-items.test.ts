// What an editor names becomes what is printed, or is told why not; danger keeps its own number.
import { describe, expect, it } from 'vitest';
import { itemId, itemsFor } from '../../src/application/edition-items.ts';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { planCode } from '../../src/domain/code/help-code.ts';
import { codesByPath, withNewCodes } from '../../src/domain/code/page-codes.ts';
import { aCatalogue, aNeed, aProvision } from '../support/catalogue.ts';

const lines = (number: string, facts: object = {}) => ({
  rung: 0,
  needs: ['crisis-brand'],
  contact: { phone: number },
  ...facts,
});
const catalogue = aCatalogue(
  [
    aNeed('vervoer'),
    aNeed('bus'),
    aNeed('crisis-brand', {
      crisis: true,
      domain: 'wonen',
      emergency: ['alarm', 'twijfel', 'brandlijn'],
    }),
  ],
  [
    aProvision('bus'),
    aProvision('eetclub', { publish: 'check-first' }),
    aProvision('alarm', lines('112')),
    aProvision('twijfel', lines('0800 0002', { publish: 'check-first' })),
    aProvision('brandlijn', lines('0800 0001')),
  ],
);
const codes = withNewCodes({}, pathsOf(catalogue));
const pages = [{ path: '/zoeken/', title: 'Zoeken', summary: 'Zoek in alles.' }];
const content = { catalogue, codes, printed: {}, pages, onPaper: [] };
const codeOf = (path: string) => codesByPath(codes).get(path)!;
const itemOf = (name: string) => itemsFor(content, [name]).items[0];
const faultOf = (name: string, over: object = {}) =>
  itemsFor({ ...content, ...over }, [name]).faults[0];

describe('what an editor names', () => {
  it.each(['vervoer', 'hulp/vervoer', '/hulp/vervoer/', codeOf('/hulp/vervoer/')])(
    'as %s is found',
    (name) =>
      expect(itemOf(name)).toMatchObject({
        id: 'hulp/vervoer',
        address: '/hulp/vervoer/',
        code: codeOf('/hulp/vervoer/'),
        text: { title: 'Vraag vervoer', summary: 'Zo komt u verder.' },
        danger: false,
        checkFirst: false,
      }),
  );

  it('has a name that nothing else has', () => {
    const names = pathsOf(catalogue).map(itemId);
    expect(new Set(names).size).toBe(names.length);
    expect([itemId('/'), itemId('/contact/vraag/'), itemId('/aanbod/bus/')]).toEqual([
      'pagina/start',
      'pagina/vraag',
      'aanbod/bus',
    ]);
  });

  it.each([
    ['bus', { kind: 'ambiguous-item', options: ['hulp/bus', 'aanbod/bus'] }],
    ['vervoor', { kind: 'unknown-item', near: 'vervoer' }],
    ['hulp/vervoor', { kind: 'unknown-item', near: 'hulp/vervoer' }],
    ['9999', { kind: 'wrong-code' }],
    ['contact', { kind: 'no-text', address: '/contact/' }],
  ])('as %s is told', (name, fault) => expect(faultOf(name)).toEqual({ id: name, ...fault }));

  it('like nothing we have is told without a guess', () =>
    expect(faultOf('xylofoonles')).toEqual({ kind: 'unknown-item', id: 'xylofoonles' }));

  it('twice, or without a number, is told', () => {
    expect(itemsFor(content, ['vervoer', '/hulp/vervoer/'])).toMatchObject({
      items: [{ id: 'hulp/vervoer' }],
      faults: [{ kind: 'twice', id: '/hulp/vervoer/' }],
    });
    expect(faultOf('vervoer', { codes: {} })).toEqual({ kind: 'no-code', id: 'vervoer' });
  });

  it('may be many things, each once, and a code of several pages is none of them', () => {
    const both = itemsFor(content, ['vervoer', 'aanbod/bus', 'pagina/zoeken']);
    expect(both.items.map((item) => item.id)).toEqual([
      'hulp/vervoer',
      'aanbod/bus',
      'pagina/zoeken',
    ]);
    expect(both.faults).toEqual([]);
    const plan = planCode(codes, ['vervoer', 'bus'])!;
    expect(faultOf(plan)).toEqual({ kind: 'wrong-code', id: plan });
  });

  it('is told when its code is sent elsewhere, and not when it is sent to itself', () => {
    const code = codeOf('/aanbod/eetclub/');
    const sentTo = (redirect: string) => ({
      printed: { [code]: { target: '/aanbod/eetclub/', printed: [], redirect } },
    });
    expect(faultOf('eetclub', sentTo('/hulp/vervoer/'))).toEqual({
      kind: 'redirected',
      id: 'eetclub',
      code,
      to: '/hulp/vervoer/',
    });
    expect(faultOf('eetclub', sentTo('/aanbod/eetclub/'))).toBeUndefined();
  });
});

describe('danger on paper', () => {
  it('names the first sure number that is not the alarm number', () => {
    expect(itemOf('crisis-brand')).toMatchObject({ danger: true, help: '0800 0001' });
    expect(itemOf('brandlijn')).toMatchObject({ danger: true, help: '0800 0001' });
    expect(itemOf('alarm')).not.toHaveProperty('help');
    expect(itemOf('twijfel')).not.toHaveProperty('help');
  });

  it('is what a shelf is about only when everything on it is', () => {
    const onlyDanger = { ...catalogue, needs: new Map([...catalogue.needs].slice(2)) };
    const domains = [{ ...catalogue.municipality.domains[0]!, id: 'wonen' }];
    const municipality = { ...catalogue.municipality, domains };
    const shelf = { ...onlyDanger, municipality };
    const numbers = withNewCodes({}, pathsOf(shelf));
    const { items } = itemsFor({ ...content, catalogue: shelf, codes: numbers }, [
      'schappen/wonen',
    ]);
    expect(items).toMatchObject([{ danger: true }]);
    expect(itemOf('schappen/thuis')).toMatchObject({ danger: false });
    const needs = new Map([...shelf.needs, ['huur', aNeed('huur', { domain: 'wonen' })]]);
    const mixed = itemsFor({ ...content, catalogue: { ...shelf, needs }, codes: numbers }, [
      'schappen/wonen',
    ]);
    expect(mixed.items).toMatchObject([{ danger: false }]);
  });

  it('is what the page for danger is about', () => {
    const page = { path: '/nu-hulp/', title: 'Nu hulp nodig', summary: 'Bel.' };
    const { items } = itemsFor({ ...content, pages: [page] }, ['nu-hulp']);
    expect(items).toMatchObject([{ danger: true }]);
    expect(items[0]).not.toHaveProperty('help');
  });

  it('of help in daily life is none, and that is no number to call in danger', () => {
    expect(itemOf('eetclub')).toMatchObject({ danger: false, checkFirst: true });
    expect(itemOf('eetclub')).not.toHaveProperty('help');
    expect(itemOf('aanbod/bus')).toMatchObject({ danger: false, checkFirst: false });
    expect(itemOf('zoeken')).toMatchObject({ danger: false, text: { title: 'Zoeken' } });
  });
});
