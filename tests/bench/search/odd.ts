// Questions that no person would type, and some that a person's cat would.
export const ODD: readonly string[] = [
  '',
  '   ',
  '?!...,;',
  'x'.repeat(10_000),
  'huur '.repeat(2_000),
  'title:huur +huur -huur huur~2 huur^10 *',
  '<script>alert(1)</script>',
  '😀 👩‍🦽',
  '\u202E\u200F مساعدة',
  'constructor __proto__',
];
