// Every weight of search in one place, found by trying on questions with known answers.

export const WEIGHTS = {
  /** How much a match in a field counts. */
  field: { title: 1, same: 0.95, related: 0.75, text: 0.4 },
  /** How much likeness to a phrase counts, by what the phrase is. */
  phrase: { needTitle: 1, needSame: 1, related: 0.85, title: 0.9, same: 0.85, summary: 0.5 },
  /** Shares of the two figures in a score; the sum is 1. */
  covered: 0.35,
  likeness: 0.65,
  /** Needs, with their whole staircase, before single things. */
  kind: { need: 1.12, provision: 1, shelf: 0.9, page: 1 },
  /** How surely a word stands for a key. */
  sure: {
    form: 0.9,
    regional: 0.85,
    joined: 1,
    part: 0.85,
    ending: 0.5,
    mended: 0.85,
    guessed: 0.69,
    oneOff: 0.75,
    twoOff: 0.55,
    begun: 0.6,
    begunKnown: 0.36,
    shorter: 0.7,
  },
  /** A word that search does not know still counts, else a question about something else would fit anything. */
  unknown: 0.55,
  /** From this score on a need is clearly what a question is about. */
  clear: 0.6,
  /** From this score on a crisis need that fits best raises the alarm, although no rule of danger does. */
  alarm: 0.5,
  /** What is not here fits by how much of its phrase is said, and for this share by how much of the question that is; below the least it is not named. */
  elsewhere: { question: 0.3, least: 0.5 },
  /** Below this the best hit answers another question. */
  least: 0.18,
  /** Below this an entry does not even come near. */
  near: 0.12,
  /** Share of the score of the best need that the help of its staircase gets. */
  staircase: 0.4,
  /** Share of the score of the need that is meant, for help of its own that is named in the question: just above it. */
  named: 1.01,
  /** Below this share of the best score it is noise. */
  noise: 0.35,
};

/** How the ranking and the counter are joined; fitted by `npm run -s fit:search`, out of fold. */
export const JOINT = {
  /** Below this share of known features the counter keeps silent: another language, or nonsense. */
  leastKnown: 0.35,
  /** Nor has it an opinion when it knows less than this share of the longer words: pieces of words are alike in many languages. */
  leastWords: 0.5,
  /** What each sign weighs, in the order in which `signsFor` gives them. */
  signs: {
    score: 1.92,
    share: 1.06,
    logScore: 0.16,
    help: 3.3,
    said: 1.34,
    saidKnown: -0.61,
    sureRule: 1.93,
    maybeRule: 0.27,
    crisis: 0.86,
    none: 3.2,
    noneElsewhere: 1.69,
    noneBest: 0.64,
    noneUnknown: 0.9,
  },
  /** From this chance of any danger on it stands above all else; from the lower it is pointed to. */
  block: 0.5,
  hint: 0.22,
  /** "Mijn man" is half a question of who still types: with so few words that tell something, danger must be so likely. */
  brief: { words: 3, block: 0.9, hint: 0.5 },
  /** Below this chance of any danger even what a rule is sure of is only pointed to: residents say such a thing about something else. */
  doubted: 0.4,
  /** From this chance on a second danger stands beside one that stands above all else. */
  second: 0.2,
  /** With more than this share of the longer words guessed at, only a rule puts danger above all else. */
  mostGuessed: 0.4,
  /** From this chance on a danger is pointed to that a rule thinks of. */
  thought: 0.05,
  /** From this chance on a question has no answer here. */
  none: 0.3,
  /** Below this it may have one after all, so what comes near is shown. */
  surelyNone: 0.8,
  /** A need that is less likely than this is not listed, nor help that is for it first; and below an emergency not below the other. */
  listed: 0.01,
  beside: 0.04,
  /** Chance to score: what is twice as likely is not twice as good. */
  root: 0.2,
  /** From this score on staff are told that a question is about that need: of four tuned sets one in twenty-five was then named wrong. */
  named: 0.95,
  /** No more results than anybody reads. */
  most: 10,
  /** Below this share of the best score a result is noise. */
  noise: 0.2,
};

/**
 * Slips of the finger: how likely each is beside the others, from how many letters on it is undone (shorter words are too
 * alike), and from how many on nobody takes it for another word.
 */
export const SLIPS = {
  swapped: { likely: 6, least: 4, firm: 5 },
  doubled: { likely: 6, least: 4, firm: 5 },
  missing: { likely: 2, least: 4, firm: 7 },
  neighbour: { likely: 2, least: 5, firm: 7 },
  extra: { likely: 1.5, least: 6, firm: 9 },
  other: { likely: 0.5, least: 6, firm: 9 },
  /** A slip in a first letter is so much rarer, and the word must be so much longer. */
  first: 0.5,
  firstLonger: 2,
  /** A spelling that is no Dutch is so much less likely meant. */
  odd: 0.2,
  /** What is this much less likely than all together was not meant. */
  leastShare: 0.1,
  /** What is this likely beside all others may be taken for sure. */
  firmShare: 0.6,
};
