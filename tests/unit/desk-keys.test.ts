// Keys of staff: one letter per act, on any keyboard, kept by the browser as letters and nothing else.
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  chosenKeys,
  digitOn,
  KEY_ACTS,
  KEYS,
  keptKeys,
  letterFor,
  letterOn,
  lettersBy,
  readLetters,
} from '../../src/application/desk/keys.ts';
import { ownKeys } from '../../src/application/desk/own-keys.ts';
import { layerCookie } from '../../src/application/desk/session.ts';
import { aDeskInMemory, keptCookies } from '../support/desk-services.ts';
import { incoming } from '../support/incoming.ts';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const someKeys = fc.record({
  letters: fc
    .shuffledSubarray(ALPHABET, { minLength: KEY_ACTS.length, maxLength: KEY_ACTS.length })
    .map((letters) => lettersBy((act) => letters[KEY_ACTS.indexOf(act)]!)),
  plain: fc.boolean(),
});

describe('what a browser keeps of it', () => {
  it('comes back as it was chosen, and is letters, dots and a dash only', () => {
    fc.assert(
      fc.property(someKeys, (keys) => {
        const kept = keptKeys(keys);
        expect(kept).toMatch(/^[A-Z.-]*$/);
        expect(chosenKeys(kept)).toEqual(keys);
      }),
    );
  });

  it('gives one letter to one act, whatever stands in it', () => {
    const odd = fc.oneof(fc.string(), fc.stringMatching(/^([A-Z]{2}\.){0,8}-?$/));
    fc.assert(
      fc.property(odd, (text) => {
        const letters = Object.values(chosenKeys(text).letters);
        expect(new Set(letters).size).toBe(KEY_ACTS.length);
        expect(letters.every((letter) => /^[A-Z]$/.test(letter))).toBe(true);
      }),
    );
  });

  it('is nothing when nothing was chosen', () => {
    expect(keptKeys({ letters: KEYS, plain: true })).toBe('');
    expect(chosenKeys(undefined)).toEqual({ letters: KEYS, plain: true });
  });
});

describe('letters as they are typed', () => {
  it('may be small, wide or between spaces', () => {
    const { letters, faults } = readLetters({ ...KEYS, copyLink: ' k ', copyText: 'ｔ' });
    expect(faults).toEqual({});
    expect(letters).toMatchObject({ copyLink: 'K', copyText: 'T' });
  });

  it.each(['', ' ', '1', '/', 'é', 'KL', '<b>', '\u202eK', '🙂'])('%j is no letter', (typed) => {
    expect(readLetters({ ...KEYS, toList: typed }).faults).toEqual({ toList: 'noLetter' });
  });

  it('one letter for two acts is told at both', () => {
    const typed = { ...KEYS, copyLink: 'm' };
    expect(readLetters(typed).faults).toEqual({ copyLink: 'twice', copyText: 'twice' });
  });
});

describe('the letter on a key', () => {
  const AZERTY = new Map([
    ['KeyQ', 'a'],
    ['Semicolon', 'm'],
    ['KeyM', ','],
  ]);
  it.each([
    ['as it stands on it', 'm', 'Semicolon', false, undefined, 'M'],
    ['Dvorak', 'l', 'KeyP', false, undefined, 'L'],
    ['Cyrillic: by its place', 'д', 'KeyL', false, undefined, 'L'],
    ['a comma is no letter', ',', 'KeyM', false, AZERTY, ''],
    ['Mac: another sign', 'µ', 'KeyM', true, undefined, 'M'],
    ['Mac: a dead key', 'Dead', 'KeyN', true, undefined, 'N'],
    ['German Mac: @', '@', 'KeyL', true, undefined, 'L'],
    ['French Mac, which tells: a', 'æ', 'KeyQ', true, AZERTY, 'A'],
    ['French Mac, which tells: m', 'µ', 'Semicolon', true, AZERTY, 'M'],
    ['French Mac, which tells: no letter', '∞', 'KeyM', true, AZERTY, ''],
    ['a digit', '1', 'Digit1', true, undefined, ''],
    ['an arrow', 'ArrowLeft', 'ArrowLeft', false, undefined, ''],
  ])('%s', (_, key, code, isMac, layout, letter) => {
    expect(letterOn({ key, code }, isMac, layout)).toBe(letter);
  });
});

it.each([
  ['3', 'Digit3', false, 3],
  ['3', 'Numpad3', false, 3],
  ['"', 'Digit3', false, 3],
  ['3', 'Digit3', true, 3],
  ['#', 'Digit3', true, undefined],
  ['a', 'KeyA', false, undefined],
])('the digit on %s at %s, with Shift %s, is %s', (key, code, withShift, digit) => {
  expect(digitOn({ key, code }, withShift)).toBe(digit);
});

it('a button has the letter that was chosen for what it does', () => {
  const chosen = chosenKeys('LK');
  expect(letterFor('L', chosen)).toBe('K');
  expect(letterFor('M', chosen)).toBe('M');
});

it('every key on a button of the desk stands in the one table', () => {
  const folder = new URL('../../src/components/Desk/', import.meta.url);
  const texts = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const carried = texts.flatMap((text) =>
    [...text.matchAll(/(?:data-key=["'{]+|\bkey: ')([A-Z])['"]/g)].map(([, letter]) => letter!),
  );
  expect(carried.length).toBeGreaterThan(0);
  const known: readonly string[] = Object.values(KEYS);
  expect(carried.filter((letter) => !known.includes(letter))).toEqual([]);
});

describe('the page of the keys', () => {
  const { services } = aDeskInMemory();
  const cookies = keptCookies([layerCookie(true, true)]);

  it('is for the desk alone', async () => {
    expect(await ownKeys(incoming(), services)).toMatchObject({ to: '/kcc/' });
    expect(await ownKeys(incoming({ fields: { ...KEYS, copyLink: 'K' } }), services)).toMatchObject(
      { to: '/kcc/', cookies: [] },
    );
  });

  it('keeps another letter, and gives ours back', async () => {
    const fields = { ...KEYS, copyLink: 'k', los: '1' };
    const kept = await ownKeys(incoming({ fields, cookies }), services);
    const after = keptCookies(kept.cookies, cookies);
    expect(after['__Host-kcc-toetsen']).toBe('LK');
    const shown = await ownKeys(incoming({ cookies: after }), services);
    expect(shown).toMatchObject({ view: { keys: { letters: { copyLink: 'K' }, plain: true } } });
    const reset = await ownKeys(incoming({ fields: { terug: '1' }, cookies: after }), services);
    expect(keptCookies(reset.cookies, after)).not.toHaveProperty('__Host-kcc-toetsen');
  });

  it('tells what is wrong with what was typed kept, and keeps nothing', async () => {
    const fields = { ...KEYS, copyLink: 'm', toList: '??' };
    const answer = await ownKeys(incoming({ fields, cookies }), services);
    expect(answer).toMatchObject({
      status: 422,
      cookies: [],
      view: {
        keys: { letters: { copyLink: 'm', toList: '??' }, plain: false },
        faults: { copyLink: 'twice', copyText: 'twice', toList: 'noLetter' },
      },
    });
  });
});
