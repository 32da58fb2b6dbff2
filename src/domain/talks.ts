// Conversations that go differently: somebody cries, is angry or whispers. What staff say, do and leave then.
import { z } from 'zod';
import { slugSchema } from './slug.ts';

const sentences = z.array(z.string().min(3)).min(1);

export const talkSchema = z.strictObject({
  id: slugSchema,
  /** What staff notice, in a few words. */
  title: z.string().min(3).max(60),
  /** How staff say it in the box of the desk; absent: it stands on its page alone. */
  words: z.array(z.string().regex(/\p{L}/u)).default([]),
  /** The first thing to say. */
  open: z.string().min(3),
  /** More to say or ask. */
  say: sentences,
  /** What to do meanwhile. */
  do: sentences,
  /** What makes it worse, each with its reason. */
  avoid: sentences,
});

export const talksFileSchema = z.strictObject({ talks: z.array(talkSchema).min(1) });

export type Talk = z.infer<typeof talkSchema>;

/** Words that lead to two conversations: the box could not tell which. */
export function doubleTalkWords(talks: readonly Pick<Talk, 'words'>[]): string[] {
  const all = talks.flatMap(({ words }) => [...new Set(words.map((word) => word.toLowerCase()))]);
  return [...new Set(all.filter((word, place) => all.indexOf(word) !== place))];
}

/** Names that stand twice: a link could not tell which. */
export function doubleTalks(talks: readonly Talk[]): string[] {
  const ids = talks.map(({ id }) => id);
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))];
}
