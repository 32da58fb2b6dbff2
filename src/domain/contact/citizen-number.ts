// Citizen service numbers (BSN) in free text: spotted by the eleven test, and masked, because nobody here may need one.

/** What stands in the place of a number. */
export const MASK = '*********';

// Nine digits, as people write them: close together, or in groups with blanks, dots or dashes.
const NINE = /(?<![\d+])\d(?:[ \t\u00A0.\-\n]?\d){8}(?![ \t\u00A0.-]?\d)/g;

/** True when nine digits pass the eleven test of the citizen service number. */
export function isCitizenNumber(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  const sum = [...digits].reduce((total, digit, index) => {
    const weight = index === 8 ? -1 : 9 - index;
    return total + weight * Number(digit);
  }, 0);
  return sum % 11 === 0;
}

/** The text with every citizen service number masked, and whether there was one. */
export function maskCitizenNumbers(text: string): { text: string; masked: boolean } {
  let masked = false;
  const result = text.replace(NINE, (found, offset: number) => {
    // The tail of a longer number, such as a phone number written with blanks, is no number of its own.
    if (/\d[ \t\u00A0.-]?$/.test(text.slice(0, offset))) return found;
    if (!isCitizenNumber(found.replace(/\D/g, ''))) return found;
    masked = true;
    return MASK;
  });
  return { text: result, masked };
}
