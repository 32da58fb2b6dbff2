// From text to words: lower case, no accents, one spelling per letter, whatever the script.
import { plain } from '../domain/typed.ts';

/** A question of more words is read by its strongest sentences, see `gist.ts`. */
export const MOST_WORDS = 60;
/** What comes after so many letters is not read. */
export const MOST_LETTERS = 2000;

// Letters that are one sound or one key away from each other, and that Unicode does not take apart.
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  đ: 'd',
  // Ukrainian and Russian keyboards are used for both languages.
  і: 'и',
  ы: 'и',
  э: 'е',
  є: 'е',
  ґ: 'г',
  ъ: 'ь',
  // Arabic letters that people swap, and Persian forms.
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ـ: '',
};

// Most Dutch text is plain as it is, and a phone has thousands of phrases to read.
const PLAIN = /^[ -~]*$/;

/** Lower case without accents and apostrophes, one spelling per letter. */
export function oneSpelling(text: string): string {
  return plain(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘`´ʼ]/g, '')
    .replace(/[łıßæøđіыэєґъةىیکـ]/g, (letter) => LETTERS[letter] ?? letter);
}

/** Lower-case words without accents and apostrophes, however many. */
export function everyWord(text: string): string[] {
  const found = PLAIN.test(text)
    ? text
        .toLowerCase()
        .replace(/['`]/g, '')
        .match(/[a-z0-9]+/g)
    : oneSpelling(text).match(/[\p{L}\p{N}]+/gu);
  return found ?? [];
}

/** Lower-case words without accents and apostrophes, at most 60. */
export function words(text: string): string[] {
  return everyWord(text.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS);
}
