// A wrong setting stops the start with a sentence that says what to set.
import { expect, it } from 'vitest';
import { readConfig } from '../../src/bootstrap/config.ts';

it('has sound defaults, and an empty value counts as not set', () =>
  expect(readConfig({ PORT: '' })).toMatchObject({
    PORT: 4321,
    HOST: '127.0.0.1',
    DELIVERY: 'inbox',
  }));

it('names every wrong setting', () => {
  const read = () =>
    readConfig({ PORT: 'abc', DELIVERY: 'postduif', PUBLIC_URL: 'hulp', KCC_PASSWORD: 'kort' });
  expect(read).toThrow(/PORT is wrong: set PORT/);
  expect(read).toThrow(/DELIVERY is wrong: set DELIVERY to one of: inbox/);
  expect(read).toThrow(/PUBLIC_URL is wrong/);
  expect(read).toThrow(/KCC_PASSWORD is wrong/);
});
