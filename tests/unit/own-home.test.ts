// "Waar woont u?": values in, a view or an address with a cookie out.
import { describe, expect, it } from 'vitest';
import { homeIn } from '../../src/application/near/home-cookie.ts';
import { ownHome } from '../../src/application/near/own-home.ts';
import { needAt } from '../../src/domain/address/address.ts';
import { placesFileSchema } from '../../src/domain/municipality/places.ts';
import { aCatalogue, aNeed } from '../support/catalogue.ts';
import { keptCookies } from '../support/desk-services.ts';
import { incoming } from '../support/incoming.ts';
import { local } from '../support/page-content.ts';

const { places } = placesFileSchema.parse({
  places: [{ name: 'Hagewold', hamlets: ['De Wei'] }, { name: "'t Zand" }],
});
const answers = [
  { code: 1, sets: { mobility: 'good' } },
  { code: 2, sets: { mobility: 'limited' } },
];
const catalogue = aCatalogue(
  [
    aNeed('vervoer', { questions: [{ id: 'hoe', answers }] }),
    aNeed('schulden', { sensitive: true, questions: [{ id: 'hoe', answers }] }),
    aNeed('crisis-x', { crisis: true }),
  ],
  [],
);
const content = { catalogue, places, local };
const secure = { secureCookies: true };
const post = (fields: Record<string, string>, cookies = {}) =>
  ownHome(incoming({ fields, cookies }), content, secure);
const visit = (query: string, cookies = {}) =>
  ownHome(incoming({ query, cookies }), content, secure);

describe('where somebody lives', () => {
  it.each([
    ['hagewold', 'hagewold'],
    ['De Wei', 'hagewold'],
    ['hagewolt', 'hagewold'],
    ['t-zand', 't-zand'],
  ])('%s is remembered in a cookie of the visit as %s', (dorp, slug) => {
    const { cookies } = post({ dorp });
    expect(cookies).toEqual([
      {
        name: '__Host-woonplaats',
        value: slug,
        marks: { path: '/', httpOnly: true, secure: true },
      },
    ]);
    expect(homeIn(keptCookies(cookies), secure)).toBe(slug);
  });

  it.each([
    ['', '/xx/woonplaats/?bewaard=1'],
    ['vervoer', '/xx/hulp/vervoer/in/hagewold/'],
    ['schulden', '/xx/hulp/schulden/'],
    ['crisis-x', '/xx/hulp/crisis-x/'],
    ['bestaat-niet', '/xx/woonplaats/?bewaard=1'],
  ])('leads from "%s" to %s, with no village in an address of what is private', (hulp, to) =>
    expect(post({ dorp: 'hagewold', hulp })).toMatchObject({ to, status: 303 }),
  );

  it.each(['', 'nergens', '<b>', 'x'.repeat(5000)])(
    'that is none of ours changes nothing: %#',
    (dorp) => {
      expect(post({ dorp })).toMatchObject({ to: '/xx/woonplaats/', cookies: [] });
      expect(post({ dorp, hulp: 'schulden' })).toMatchObject({
        to: '/xx/woonplaats/?hulp=schulden',
        cookies: [],
      });
    },
  );

  it.each([
    [{ schap: 'thuis' }, '/xx/schappen/thuis/in/hagewold/'],
    [{ schap: 'nergens' }, '/xx/woonplaats/?bewaard=1'],
    [{ hulp: 'vervoer', antwoorden: '2' }, '/xx/wegwijzer/vervoer/2/in/hagewold/'],
    [{ hulp: 'vervoer', antwoorden: '7' }, '/xx/hulp/vervoer/in/hagewold/'],
    [{ hulp: 'schulden', antwoorden: '2' }, '/xx/hulp/schulden/'],
    [{ hulp: 'bestaat-niet', antwoorden: '2' }, '/xx/woonplaats/?bewaard=1'],
  ])('leads back to the shelf or the answers it was said at: %o', (fields, to) =>
    expect(post({ dorp: 'hagewold', ...fields })).toMatchObject({ to }),
  );

  it('keeps the way back while no village is chosen', () =>
    expect(post({ dorp: 'nergens', hulp: 'vervoer', antwoorden: '2' })).toMatchObject({
      to: '/xx/woonplaats/?hulp=vervoer&antwoorden=2',
    }));

  it('is shown, and a visit changes nothing', () => {
    const cookies = keptCookies(post({ dorp: 'hagewold' }).cookies);
    const shown = visit('hulp=vervoer&dorp=t-zand&vergeet=1', cookies);
    expect(shown).toMatchObject({
      view: { home: { name: 'Hagewold' }, from: needAt({ slug: 'vervoer' }), keepsNone: false },
      cookies: [],
    });
    expect(visit('bewaard=1')).toMatchObject({ view: { keepsNone: true }, cookies: [] });
  });

  it.each(['hage wold', '../kcc', 'HAGEWOLD', 'a'.repeat(41), '', 'x;y'])(
    'is nothing when the cookie is none of ours: %s',
    (value) => expect(homeIn({ '__Host-woonplaats': value }, secure)).toBeUndefined(),
  );
});

describe('it is forgotten', () => {
  const cookies = { '__Host-woonplaats': 'hagewold' };
  const gone = expect.not.objectContaining({ value: expect.anything() as unknown });

  it('on request, back to where one came from', () => {
    const answer = post({ vergeet: '1', dorp: 'hagewold', hulp: 'vervoer' }, cookies);
    expect(answer).toMatchObject({ to: '/xx/hulp/vervoer/' });
    expect(answer.cookies).toEqual([gone]);
    expect(post({ vergeet: '1' }, cookies)).toMatchObject({ to: '/xx/woonplaats/' });
  });
});
