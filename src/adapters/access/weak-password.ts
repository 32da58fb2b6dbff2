// Passwords that people try first, and those made of them: judged by zxcvbn with its lists, Dutch ones too.
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as dutch } from '@zxcvbn-ts/language-nl-be';

/** What anybody guesses of a desk like this one. */
const OF_THE_HOUSE = [
  ...['gemeente', 'kcc', 'balie', 'klantcontactcentrum', 'medewerker', 'redactie', 'loket'],
  ...['hulp', 'zelfhulp', 'portaal', 'welkom', 'wachtwoord', 'geheim', 'toegang', 'aanmelden'],
  ...['inloggen', 'beheer', 'admin', 'changeme', 'correct horse battery staple'],
];

/** Guesses needed at least, as a power of ten: at one in two seconds for everybody together that is centuries. */
const LEAST_GUESSES_LOG10 = 10;

/** True when a password is soon guessed. `names`: words of this installation, as the name of the portal. */
export function isWeakPassword(password: string, names: readonly string[]): boolean {
  const judge = new ZxcvbnFactory({
    dictionary: { ...common, ...dutch },
    graphs: adjacencyGraphs,
    useLevenshteinDistance: false,
  });
  const words = names.flatMap((name) => [name, ...name.split(/[^\p{L}\d]+/u)]);
  const known = [...OF_THE_HOUSE, ...words.filter((word) => word.length > 2)];
  // Signs between words are the first that anybody tries.
  const forms = [password, password.replace(/[^\p{L}\d]/gu, '')];
  const guesses = forms.map((form) => judge.check(form, known).guessesLog10);
  return Math.min(...guesses) < LEAST_GUESSES_LOG10;
}
