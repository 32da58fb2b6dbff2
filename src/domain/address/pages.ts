// The one table of pages that are no need, offer or shelf: routes, codes, search, footer, links and tests follow from it.
import { DESK, FOLDERS } from './folders.ts';

/** What is known of a page. Texts are keys of the interface. */
export interface PageFacts {
  /** Path without language. */
  readonly path: string;
  /** Key of its name; absent: a page of running text, named in content/pages, or one that needs no name. */
  readonly title?: string;
  /** Key of the sentence that says what it is for. */
  readonly summary?: string;
  /** True: running text in content/pages/<language>/. */
  readonly text?: true;
  /** True: it has a code of its own, for ever. */
  readonly coded?: true;
  /** Set when search finds it: its name and sentence there, and other words for it, as keys. */
  readonly search?: { readonly title: string; readonly summary: string; readonly words: string };
  /** Key of its name in the footer, when it stands there. */
  readonly footer?: string;
  /** True: drawn by the server when asked for; there is no file. */
  readonly live?: true;
  /** True: for staff only, and in one language. */
  readonly staff?: true;
}

/** Every such page; those with a code keep this order, because new numbers follow it. */
export const PAGES = {
  start: { path: '/', title: 'start.title', summary: 'start.lead', coded: true },
  emergency: {
    path: '/nu-hulp/',
    title: 'emergency.title',
    summary: 'emergency.lead',
    coded: true,
    search: {
      title: 'emergency.title',
      summary: 'emergency.lead',
      words: 'search.words.emergency',
    },
  },
  guide: {
    path: `/${FOLDERS.step}/`,
    title: 'guide.title',
    summary: 'guide.lead',
    coded: true,
    search: { title: 'menu.guide', summary: 'guide.title', words: 'search.words.guide' },
  },
  guideBegin: {
    path: `/${FOLDERS.step}/begin/`,
    title: 'guide.beginTitle',
    summary: 'guide.beginLead',
    coded: true,
  },
  search: {
    path: '/zoeken/',
    title: 'search.title',
    summary: 'search.emptyLead',
    coded: true,
    live: true,
  },
  contact: {
    path: '/contact/',
    title: 'contact.title',
    summary: 'contact.lead',
    coded: true,
    search: { title: 'contact.title', summary: 'contact.lead', words: 'search.words.contact' },
    footer: 'menu.contact',
  },
  ask: {
    path: '/contact/vraag/',
    title: 'form.title',
    summary: 'form.lead',
    coded: true,
    live: true,
    search: {
      title: 'contact.writeTitle',
      summary: 'contact.writeLead',
      words: 'search.words.question',
    },
  },
  privacy: {
    path: '/privacy/',
    text: true,
    coded: true,
    search: {
      title: 'footer.privacy',
      summary: 'search.words.privacyLead',
      words: 'search.words.privacy',
    },
    footer: 'footer.privacy',
  },
  accessibility: {
    path: '/toegankelijkheid/',
    text: true,
    coded: true,
    search: {
      title: 'footer.accessibility',
      summary: 'search.words.accessibilityLead',
      words: 'search.words.accessibility',
    },
    footer: 'footer.accessibility',
  },
  about: {
    path: '/over/',
    text: true,
    coded: true,
    search: {
      title: 'footer.about',
      summary: 'search.words.aboutLead',
      words: 'search.words.about',
    },
    footer: 'footer.about',
  },
  ownPlan: { path: '/persoonlijk-plan/', text: true, coded: true },
  nobodyAround: { path: '/geen-netwerk/', text: true, coded: true },
  traces: {
    path: '/sporen/',
    text: true,
    search: { title: 'danger.traces', summary: 'danger.tracesHow', words: 'danger.tracesWords' },
  },
  plan: { path: '/mijn-plan/', title: 'plan.title', summary: 'plan.lead', coded: true, live: true },
  circle: { path: '/mijn-kring/', title: 'circle.title', summary: 'circle.lead', coded: true },
  shelves: {
    path: `/${FOLDERS.shelf}/`,
    title: 'shelves.title',
    summary: 'shelves.lead',
    coded: true,
    search: { title: 'shelves.title', summary: 'shelves.lead', words: 'search.words.shelves' },
    footer: 'shelves.title',
  },
  near: {
    path: `/${FOLDERS.village}/`,
    title: 'near.title',
    summary: 'near.lead',
    search: { title: 'near.title', summary: 'near.lead', words: 'search.words.near' },
    footer: 'near.title',
  },
  home: { path: '/woonplaats/', live: true },
  guideStep: { path: `/${FOLDERS.step}/stap/`, live: true },
  received: { path: '/contact/ontvangen/', live: true },
  ownQuestion: {
    path: '/contact/mijn-vraag/',
    live: true,
    search: {
      title: 'contact.ownTitle',
      summary: 'search.words.ownLead',
      words: 'search.words.own',
    },
  },
  wipe: { path: '/wis/', title: 'wipe.action', live: true },
  helperPc: { path: '/hulp-pc/', title: 'helperPc.title', live: true },
  sendAgain: { path: '/opnieuw/', live: true },
  leave: { path: '/weg/', live: true },
  code: { path: `/${FOLDERS.code}/`, live: true },
  desk: { path: DESK, live: true, staff: true },
  deskSignIn: { path: `${DESK}aanmelden/`, live: true, staff: true },
  deskSignOut: { path: `${DESK}afmelden/`, live: true, staff: true },
  deskMachine: { path: `${DESK}balie/`, live: true, staff: true },
  deskCard: { path: `${DESK}kaart/`, live: true, staff: true },
  deskTalks: { path: `${DESK}gesprek/`, live: true, staff: true },
  deskList: { path: `${DESK}lijst/`, live: true, staff: true },
  deskReports: { path: `${DESK}klopt-niet/`, live: true, staff: true },
  deskPaper: { path: `${DESK}papier/`, live: true, staff: true },
  deskLearned: { path: `${DESK}geleerd/`, live: true, staff: true },
  deskSessions: { path: `${DESK}sessies/`, live: true, staff: true },
  deskKeys: { path: `${DESK}toetsen/`, live: true, staff: true },
  deskOpen: { path: `${DESK}open/`, live: true, staff: true },
  deskCall: { path: `${DESK}opnemen/`, live: true, staff: true },
  deskRecord: { path: `${DESK}logboek/`, live: true, staff: true },
} as const satisfies Readonly<Record<string, PageFacts>>;

export type PageName = keyof typeof PAGES;

/** Facts of a page, whichever it is. */
export function pageFacts(name: PageName): PageFacts {
  return PAGES[name];
}

const ALL = Object.keys(PAGES) as PageName[];

/** Pages with a code of their own. */
export const CODED_PAGES = ALL.filter((name) => pageFacts(name).coded);
/** Pages of running text. */
export const TEXT_PAGES = ALL.filter((name) => pageFacts(name).text);
/** Pages in the footer. */
export const FOOTER_PAGES = ALL.filter((name) => pageFacts(name).footer !== undefined);
/** Pages that search finds. */
export const SEARCH_PAGES = ALL.filter((name) => pageFacts(name).search !== undefined);

/** Name of the file with the running text of a page, without language and ending. */
export function textFile(name: PageName): string {
  return PAGES[name].path.replaceAll('/', '');
}
