// A small portal for handlers that answer a page: three needs, an offer, their codes and their addresses.
import type { Answer } from '../../src/application/answer.ts';
import { pathOf, type Target } from '../../src/domain/address/address.ts';
import { pathsOf } from '../../src/domain/catalogue/addresses.ts';
import { withNewCodes } from '../../src/domain/code/page-codes.ts';
import { aCatalogue, aNeed, aProvision } from './catalogue.ts';

const answers = [
  { code: 1, sets: { mobility: 'good' } },
  { code: 2, sets: { mobility: 'limited' } },
];
const questions = [{ id: 'hoe', answers }];

export const catalogue = aCatalogue(
  [
    aNeed('boodschappen', { questions }),
    aNeed('vervoer'),
    aNeed('schulden', { sensitive: true, questions }),
  ],
  [aProvision('bus', { needs: ['vervoer'] })],
);

export const codes = withNewCodes({}, pathsOf(catalogue));

/** The path of a page in an invented language. */
export const local = (target: Target, query: Readonly<Record<string, string>> = {}) => {
  const fields = new URLSearchParams(query).toString();
  return `/xx${pathOf(target)}${fields === '' ? '' : `?${fields}`}`;
};

export const content = { catalogue, codes, printed: {}, places: [], local };

/** The view that a handler answered; throws when it sent somebody elsewhere. */
export function view<View>(answer: Answer<View>): View {
  if ('to' in answer) throw new Error(`sent to ${answer.to}`);
  return answer.view;
}
