// Search that has heard residents: danger in words that no rule has, in steps; what is calm stays calm.
import { describe, expect, it } from 'vitest';
import { countSentences, type Said } from '../../src/search/counter.ts';
import { heardIndex, openIndex } from '../../src/search/index.ts';
import { NO_READING } from '../../src/search/danger-rules.ts';
import { keyRule } from '../../src/search/keys.ts';
import { keyedSentences, saidIn } from '../../src/search/said.ts';
import type { SearchSource, SourceEntry } from '../../src/search/source.ts';

const need = (id: string, title: string, more: Partial<SourceEntry> = {}): SourceEntry => ({
  type: 'need',
  id,
  title,
  summary: '',
  ...more,
});

const SOURCE: SearchSource = {
  language: 'nl',
  entries: [
    need('crisis-geweld', 'Geweld thuis', { crisis: true, same: ['geweld'] }),
    need('rommel', 'Opruimen'),
    need('buren', 'Ruzie met buren'),
  ],
  danger: [['crisis-geweld', [keyRule('slaat mij')], []]],
  elsewhere: [{ id: 'pas', title: 'Paspoort', say: '', keys: ['paspoort'] }],
  terms: [],
};
const OTHERS: SearchSource = { ...SOURCE, entries: [], danger: [], elsewhere: [] };
const SENTENCES = {
  'crisis-geweld': [
    'hij gooit met borden en ik verstop mij op zolder',
    'ik slaap met de deur op slot omdat zij zo kwaad wordt',
    'hij houdt mijn telefoon bij zich en ik mag niet weg',
    'ik verstop mij als hij thuiskomt want hij wordt zo kwaad',
  ],
  rommel: [
    'mijn zolder staat vol dozen',
    'ik wil borden en kopjes weggeven',
    'wie ruimt de schuur op',
  ],
  buren: ['de buurman zet zijn muziek hard', 'de deur slaat hard dicht boven mij'],
  none: ['mijn paspoort is kwijt', 'hoe laat gaat de bus'],
};
const SAID = keyedSentences(SENTENCES);
const heard = openIndex(SOURCE, OTHERS);
heard.hear(countSentences(saidIn(SOURCE, SAID)));

describe('search that has heard residents', () => {
  it('hears danger in words that no rule has', () => {
    const question = 'ik verstop mij op zolder want hij gooit met borden';
    expect(openIndex(SOURCE, OTHERS).answer(question).block).toBeUndefined();
    expect(heard.answer(question).block).toBe('crisis-geweld');
  });

  it('raises no alarm over half a question, unless a rule is sure', () => {
    for (const begun of ['hij', 'hij gooit', 'ik verstop mij', 'mijn zolder'])
      expect(heard.answer(begun).block, begun).toBeUndefined();
    expect(heard.answer('hij slaat mij').block).toBe('crisis-geweld');
  });

  it('points to what a rule is sure of and residents say about something else, and raises no alarm', () => {
    const calm = keyedSentences({
      ...SENTENCES,
      rommel: [
        ...SENTENCES.rommel,
        ...['deur', 'wind', 'regen'].map((it) => `${it} slaat mij om de oren op zolder vol dozen`),
      ],
    });
    const doubting = openIndex(SOURCE, OTHERS);
    doubting.hear(countSentences(saidIn(SOURCE, calm)));
    const { block, hints } = doubting.answer('de regen slaat mij om de oren op zolder vol dozen');
    expect(block).toBeUndefined();
    expect(hints).toContain('crisis-geweld');
  });

  it('keeps the rules as a floor', () =>
    expect(heard.answer('mijn buurman slaat mij op zolder vol dozen').block).toBe('crisis-geweld'));

  it('points to what a book tells, and raises no alarm by its words alone', () => {
    const reading = { ...NO_READING, quiet: [keyRule('boek over')] };
    const quiet = openIndex({ ...SOURCE, reading }, OTHERS);
    quiet.hear(countSentences(saidIn(SOURCE, SAID)));
    const told = 'een boek over hij gooit met borden en ik verstop mij op zolder';
    expect(heard.answer(told).block).toBe('crisis-geweld');
    expect(quiet.answer(told).block).toBeUndefined();
    expect(quiet.answer('een boek over opruimen. hij slaat mij').block).toBe('crisis-geweld');
  });

  it('shows no crisis among the results of a calm question', () => {
    const { block, hits } = heard.answer('wie helpt de zolder vol dozen opruimen');
    expect(block).toBeUndefined();
    expect(hits[0]!.id).toBe('rommel');
    expect(hits.filter(({ crisis }) => crisis)).toEqual([]);
  });

  it('knows what has no answer here', () =>
    expect(heard.answer('mijn paspoort is kwijt').hits).toEqual([]));

  it.each([
    ['wie helpt de zoldre vol dozen opruimen', 'rommel'],
    ['borden en kopjse weggeven', 'rommel'],
    ['zijn muzeik staat hard', 'buren'],
    ['de deur slaat hrad dicht', 'buren'],
  ])('%s: hears %s although a finger slipped', (question, id) =>
    expect(heard.answer(question).hits[0]?.id).toBe(id),
  );

  it('raises no block out of a word that it guesses at', () => {
    expect(heard.answer('telefoon verstop slot kwaad').block).toBe('crisis-geweld');
    expect(heard.answer('telefjoon versnop sjlot kwauad').block).toBeUndefined();
  });

  it('says what the ranking says while the counter knows none of the words', () => {
    // German shares pieces of words with Dutch, and the small words.
    for (const strange of ['qwrtp zxcvb', 'wer hilft mir im Haushalt', 'ich brauche Essen'])
      expect(heard.answer(strange)).toEqual(openIndex(SOURCE, OTHERS).answer(strange));
  });

  it('learns nothing from a handful of sentences', () => {
    const question = 'ik verstop mij op zolder want hij gooit met borden';
    expect(heardIndex(SOURCE, OTHERS, SAID).answer(question).block).toBeUndefined();
    const more = SAID.map(([need, own]): Said => [
      need,
      own.flatMap((keys) => [1, 2, 3].map((time) => `${keys} ${time}`)),
    ]);
    expect(heardIndex(SOURCE, OTHERS, more).answer(question).block).toBe('crisis-geweld');
  });

  it('gives an answer to anything', () => {
    for (const odd of ['', ' ', '?!', 'a'.repeat(5000), '\u0000', '😀'])
      expect(() => heard.answer(odd)).not.toThrow();
  });
});
