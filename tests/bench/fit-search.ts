// Command: weights that join ranking and counter, fitted on every fourth sentence while the counter learns from the others. npm run -s fit:search
import { parseArgs } from 'node:util';
import { partsFromDisk, sentencesFromDisk } from '../../src/adapters/content/search-source.ts';
import { countSentences, opinionOn } from '../../src/search/counter.ts';
import { chancesBy, signsFor } from '../../src/search/joint.ts';
import { rankingOf } from '../../src/search/judged.ts';
import { otherWords, searchSource } from '../../src/search/make-source.ts';
import { keyedSentences, saidIn } from '../../src/search/said.ts';
import type { Sentences } from '../../src/search/sentences.ts';
import { openVocabularies } from '../../src/search/vocabularies.ts';
import { JOINT } from '../../src/search/weights.ts';

const { values } = parseArgs({ options: { lang: { type: 'string', default: 'nl' } } });
const FOLDS = 4;
const ROUNDS = 200;
const SPEED = 0.5;
/** Keeps weights of signs that hardly occur near nought. */
const SHRINK = 1e-4;

/** A question, with the signs for every need and the place of the right one. */
interface Row {
  readonly signs: readonly (readonly number[])[];
  readonly right: number;
}

const half = (all: Sentences, held: boolean): Sentences =>
  Object.fromEntries(
    Object.entries(all).map(([need, own]) => [
      need,
      own.filter((_, place) => (place % FOLDS === 0) === held),
    ]),
  );

function rowsOf(all: Sentences): Row[] {
  const parts = partsFromDisk(values.lang);
  const source = searchSource(parts, values.lang);
  const open = openVocabularies(source);
  open.learn(otherWords(parts, values.lang));
  const counted = countSentences(saidIn(source, keyedSentences(half(all, false))));
  open.hear(counted.words);
  return Object.entries(half(all, true)).flatMap(([need, own]) =>
    own.map((sentence) => {
      const found = open.whole(sentence);
      const ranking = rankingOf(source.entries, found);
      const signs = signsFor(counted, opinionOn(counted, found.keys), ranking);
      return { signs, right: counted.needs.indexOf(need) };
    }),
  );
}

/** How steep the error is in every weight, over all rows. */
function slope(rows: readonly Row[], weights: readonly number[]): number[] {
  const steep = weights.map((weight) => SHRINK * weight);
  for (const { signs, right } of rows)
    for (const [place, chance] of chancesBy(weights, signs).entries()) {
      const wrong = (chance - Number(place === right)) / rows.length;
      for (const [at, sign] of signs[place]!.entries()) steep[at]! += wrong * sign;
    }
  return steep;
}

/** Weights under which the right needs are likeliest; each goes at its own speed. */
function fitted(rows: readonly Row[], from: readonly number[]): number[] {
  const weights = [...from];
  const walked = from.map(() => 1e-3);
  for (let round = 0; round < ROUNDS; round++)
    for (const [at, steep] of slope(rows, weights).entries()) {
      walked[at]! += steep * steep;
      weights[at]! -= (SPEED * steep) / Math.sqrt(walked[at]!);
    }
  return weights;
}

const rows = rowsOf(sentencesFromDisk(values.lang));
const names = Object.keys(JOINT.signs);
const weights = fitted(rows, Object.values(JOINT.signs));
process.stdout.write(`${rows.length} sentences that the counter had not learnt\n`);
for (const [at, name] of names.entries())
  process.stdout.write(`    ${name}: ${weights[at]!.toFixed(2)},\n`);
