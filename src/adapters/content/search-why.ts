// Why search answers as it does: per need how likely it is, and what its words and the sentences of residents say.
import { countSentences, opinionOn } from '../../search/counter.ts';
import { chancesOf } from '../../search/joint.ts';
import { rankingOf } from '../../search/judged.ts';
import { otherWords, searchSource } from '../../search/make-source.ts';
import { isEnough, keyedSentences, saidIn } from '../../search/said.ts';
import { openVocabularies } from '../../search/vocabularies.ts';
import { partsFromDisk, sentencesFromDisk } from './search-source.ts';

/** One need that may be meant. */
export interface Why {
  readonly need: string;
  /** 0 to 1. */
  readonly chance: number;
  /** Score of its words. */
  readonly score: number;
  /** What the sentences say, as a logarithm: above 0 is likelier than by chance. */
  readonly said: number;
}

/** The needs that are likeliest, best first; undefined when sentences have nothing to say. */
export function whyOf(query: string, language: string, most: number): Why[] | undefined {
  const parts = partsFromDisk(language);
  const source = searchSource(parts, language);
  const open = openVocabularies(source);
  open.learn(otherWords(parts, language));
  const said = keyedSentences(sentencesFromDisk(language));
  if (!isEnough(source, said)) return undefined;
  const counted = countSentences(saidIn(source, said));
  open.hear(counted.words);
  const found = open.whole(query);
  const ranking = rankingOf(source.entries, found);
  const opinion = opinionOn(counted, found.keys);
  const chances = chancesOf(counted, opinion, ranking);
  if (!chances) return undefined;
  return counted.needs
    .map((need, place) => ({
      need,
      chance: chances.get(need) ?? 0,
      score: ranking.need(need),
      said: opinion.scores[place]!,
    }))
    .sort((a, b) => b.chance - a.chance)
    .slice(0, most);
}
