// Words that say little: they weigh next to nothing, but still tell "niet meer" from "meer".

const list = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

const SMALL = list(`
  de het een en of ik u je jij jou jouw uw mijn mij me wij we ons onze jullie is ben bent zijn was waren te van voor met
  in op aan bij dat die dit deze er om naar niet geen wel ook nog al dan als maar door uit tot over zo toch even gewoon
  wat waar wie hoe kan kun kunt kunnen moet moeten mag mogen wil wilt willen heb hebt heeft hebben had word wordt worden
  krijg krijgt krijgen ga gaat gaan doe doet doen kom komt zou zal hij zij ze hem haar hun iets iemand meer heel erg
  hulp helpen helpt help vraag vragen zoek zoeken graag nodig mee nooit niemand zonder t k n m s
  nederland nederlandse holland netherlands niederlande holandia holandii hollanda нидерланди нидерландах
  the a an and or i my me we our is are to of for with in on at do how can not no have has want need get where because
  der die das und ich mein wie wo kann bei mit fur
  ja na do w z sie nie mam jak gdzie dla o i
  bir ve icin ne nasil
  я мене як де в на до з та і и не у для`);

/** Words that turn a sentence around. */
export const DENIALS: ReadonlySet<string> = new Set(list('geen niet nooit niemand zonder'));

/** What people do with any kind of help: it says little about which. */
const DOING = list(
  'beginnen begin aanvragen aanvraag regelen geregeld informatie wanneer hoeveel apply application',
);

const SMALL_WORDS: ReadonlySet<string> = new Set(SMALL);

/** The words that say little, with how much they tell between 0 and 1. */
export const LITTLE: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word): [string, number] => [word, DENIALS.has(word) ? 0.25 : 0.1]),
  ...DOING.map((word): [string, number] => [word, 0.3]),
]);

/** True for a word that turns a sentence around. */
export function isDenial(word: string): boolean {
  return DENIALS.has(word);
}

/** True for a word that says little by itself; the word as `words` gives it. */
export function isSmall(word: string): boolean {
  return SMALL_WORDS.has(word);
}
