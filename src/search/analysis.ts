// From text to words, the same way when building and when asking.

const STOP = new Set(
  'de het een en of ik u je mijn mij me wij we is ben zijn te van voor met in op aan bij dat die dit er om naar niet the a an and or i my is are to of for with in on at'.split(
    ' ',
  ),
);

/** Lower-case words without accents; very common words left out unless nothing else remains. */
export function words(text: string): string[] {
  const all =
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((w) => !STOP.has(w));
  return (telling.length > 0 ? telling : all).slice(0, 40);
}
