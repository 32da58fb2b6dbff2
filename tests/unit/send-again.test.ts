// A form that may be another site's is sent again by a press only where that press can do no harm.
import { expect, it } from 'vitest';
import { sendAgain } from '../../src/application/send-again.ts';

const again = (path: string, fields: Record<string, string> = { line: 'x' }) =>
  sendAgain({ path, form: new URLSearchParams(fields) }).view.again;

it.each(['/contact/vraag/', '/en/contact/vraag/', '/mijn-plan/', '/zoeken/?q=huur%20toeslag'])(
  'to %s it can be sent again, as it came',
  (path) => expect(again(path)).toEqual({ action: path, fields: [['line', 'x']] }),
);

it.each([
  ...['/kcc/', '/kcc/lijst/', '/kcc/vraag/1234567890/?x=1', '/kcc', '/kcc?x=1'],
  ...['/%6Bcc/lijst/', '/%6b%63%63/lijst/', '/%256Bcc/lijst/', '/KCC/lijst/', '/Kcc/', '/./kcc/'],
  ...[
    '//kcc/lijst/',
    '//kwaad.example/',
    '/\\kwaad.example/',
    'https://kwaad.example/',
    '/a/../kcc/',
  ],
])('to %s only the text comes back', (path) => {
  const { view, status } = sendAgain({ path, form: new URLSearchParams({ line: 'Mijn regel' }) });
  expect([view.again, view.typed, status]).toEqual([undefined, ['Mijn regel'], 403]);
});

it('a password is never sent again', () =>
  expect(again('/contact/vraag/', { password: 'geheim', line: 'x' })).toBeUndefined());
