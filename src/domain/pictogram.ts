// The pictograms of the portal itself, each for one thing only; shelves and needs name theirs in the content.

/** Pictogram of each rung. */
export const RUNG_PICTOGRAMS = {
  1: 'walk',
  2: 'users',
  3: 'building-cottage',
  4: 'basket',
  5: 'building-community',
} as const;

/** What the interface draws beside a word, by its name in the set. A shelf, need or rung never has one of these. */
export const INTERFACE_PICTOGRAMS = [
  // Danger now.
  'alert-triangle',
  'clock-exclamation',
  // The search box.
  'search',
  // The wegwijzer.
  'compass',
  // A thing to do today.
  'sun',
  // What opens.
  'chevron-down',
  // What one can do with an offer: call, open a site, mail, go there, ask the doctor, write.
  'phone',
  'world',
  'mail',
  'map-pin',
  'stethoscope',
  'pencil',
  // What is known of an offer: its price, when.
  'tag',
  'calendar',
  // In danger: away, write with somebody, tonight, leave no trace.
  'logout',
  'message-2',
  'moon-stars',
  'eye-off',
] as const;

/** True when the portal itself uses this pictogram. */
export function isOwnPictogram(name: string): boolean {
  const own: readonly string[] = [...INTERFACE_PICTOGRAMS, ...Object.values(RUNG_PICTOGRAMS)];
  return own.includes(name);
}
