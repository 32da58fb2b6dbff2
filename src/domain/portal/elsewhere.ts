// What is asked for and is not here: where residents and staff are then. Its facts stand in content/elsewhere.yml.
import { z } from 'zod';
import { daySchema } from '../day.ts';
import type { Municipality } from '../municipality/municipality.ts';
import { problemsIn, says, type Problem } from '../problem.ts';
import { slugSchema } from '../slug.ts';
import { isWebAddress, sourceSchema, webAddressSchema } from '../web-address.ts';
import { wordingIn } from '../wording.ts';

const texts = z.object({ nl: z.string().min(3) }).catchall(z.string().min(3));

/** True for what was read on the site of this address. */
const isOn = (url: string) => (source: string) =>
  isWebAddress(source) && URL.parse(source)?.host === URL.parse(url)?.host;

/** One thing that is not here. In its sentences {address}, {phone} and {website} stand for those of the municipality. */
const elsewhereSchema = z
  .strictObject({
    /** How people ask for it, by language. */
    words: z.record(z.string().regex(/^[a-z]{2}$/), z.array(z.string().min(1)).min(1)),
    /** What it is, by language. */
    title: texts,
    /** One sentence for whoever asks: where it is, or that we do not know. */
    say: texts,
    /** One sentence in Dutch for staff: what to do, or whom to connect with. */
    desk: z.string().min(10),
    /** Who does it: this municipality, so that its own site helps further, or others. */
    by: z.enum(['municipality', 'others']).default('municipality'),
    /** Its page on the site of the municipality; absent: not known, and the site itself is pointed to. */
    url: webAddressSchema.startsWith('https://', says('web')).optional(),
    /** A page of this portal that helps further, without language: '/contact/vraag/'. */
    page: z
      .string()
      .regex(/^\/([a-z0-9-]+\/)+$/, says('address'))
      .optional(),
    /** Where its facts were read; who names a page names where it was read, on the same site. */
    sources: z.array(sourceSchema).default([]),
    /** Day on which the sources were last looked at. */
    checkedOn: daySchema.optional(),
  })
  .refine(({ url, sources }) => url === undefined || sources.some(isOn(url)), {
    path: ['sources'],
    message: says('sourceElsewhere'),
  });

/** What is not here, by name, in the order in which it was written. */
export const elsewhereFileSchema = z.record(slugSchema, elsewhereSchema);

export type Elsewhere = z.infer<typeof elsewhereSchema>;
export type ElsewhereFile = Readonly<Record<string, Elsewhere>>;

type Contact = Municipality['contact'];

const SIGN = /\{([^}]*)\}/g;
const SIGNS = ['address', 'phone', 'website'] as const;

/** A sentence with what the municipality is reached by. */
function filledIn(text: string, contact: Contact): string {
  return text.replace(SIGN, (sign, name: string) => {
    const known = SIGNS.find((one) => one === name);
    return known === undefined ? sign : contact[known];
  });
}

/** What is said about one of these, in a language. */
export interface ElsewhereTold {
  readonly title: string;
  readonly say: string;
  /** The language of both. */
  readonly language: string;
}

/** Title and sentence for a resident: in the language asked for when it has both, else in Dutch. */
export function toldElsewhere(
  { title, say }: Elsewhere,
  wanted: string,
  contact: Contact,
): ElsewhereTold {
  const language = title[wanted] !== undefined && say[wanted] !== undefined ? wanted : 'nl';
  const of = (wordings: typeof title) => filledIn(wordingIn(wordings, language).text, contact);
  return { title: of(title), say: of(say), language };
}

/** The sentence for staff. */
export function deskElsewhere({ desk }: Elsewhere, contact: Contact): string {
  return filledIn(desk, contact);
}

/** Where it is: a page of this portal, its own page elsewhere, or else the site of the municipality when that does it. */
export function placeElsewhere(
  { page, url, by }: Pick<Elsewhere, 'page' | 'url' | 'by'>,
  { website }: Pick<Contact, 'website'>,
): string | undefined {
  return page ?? url ?? (by === 'municipality' ? website : undefined);
}

/** Every sentence of an entry, with its field. */
function sentencesOf({ title, say, desk }: Elsewhere): (readonly [string, string])[] {
  const under = (name: string, by: typeof title) =>
    Object.entries(by).map(([language, text]) => [`${name}.${language}`, text] as const);
  return [...under('title', title), ...under('say', say), ['desk', desk]];
}

/** Every problem between entries: words that two have, signs that nothing fills, and pages that are not there. */
export function elsewhereProblems(
  file: ElsewhereFile,
  exists: (path: string) => boolean,
): Problem[] {
  const { found, add } = problemsIn('elsewhere.yml');
  const owner = new Map<string, string>();
  for (const [id, entry] of Object.entries(file)) {
    for (const [language, words] of Object.entries(entry.words))
      for (const [at, word] of words.entries()) {
        const first = owner.get(`${language} ${word}`);
        if (first !== undefined)
          add('doubleWords', `${id}.words.${language}.${at}`, { found: word, name: first });
        owner.set(`${language} ${word}`, first ?? id);
      }
    for (const [field, text] of sentencesOf(entry))
      for (const [sign, name] of text.matchAll(SIGN))
        if (!SIGNS.some((one) => one === name))
          add('noSign', `${id}.${field}`, { found: sign, allowed: SIGNS.join(', ') });
    if (entry.page !== undefined && !exists(entry.page))
      add('deadLink', `${id}.page`, { target: entry.page });
  }
  return found;
}
