// Secret letters of a question: with its number they open it. Made to be copied from paper and typed.
import { plain } from '../typed.ts';

/** No vowels, so that no words come; none that looks like another. */
const ALPHABET = 'bcdfghjkmnprstvwxz';

/** How many letters; with 18 to choose from that is 50 bits, and only a few tries in a quarter of an hour. */
export const LETTERS = 12;

/** Twelve letters from 16 or more random bytes. */
export function lettersFrom(random: Uint8Array): string {
  let rest = random.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  return Array.from({ length: LETTERS }, () => {
    const letter = ALPHABET[Number(rest % BigInt(ALPHABET.length))];
    rest /= BigInt(ALPHABET.length);
    return letter;
  }).join('');
}

/** 'bcdfghjkmnpr' as 'bcdf ghjk mnpr', the way people copy letters. */
export function inGroups(letters: string): string {
  return letters.replace(/(.{4})(?=.)/g, '$1 ');
}

/** Letters as someone typed them, without what they put between; what else is in it stays. */
export function typedLetters(text: string): string {
  return plain(text)
    .toLowerCase()
    .replace(/[ .,;:/_'"-]/g, '');
}
