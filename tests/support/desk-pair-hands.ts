// The people of the table of pairs in their browsers: one desk, each signed in once, and how each act is typed and pressed.
import type { Page } from '@playwright/test';
import {
  ANS,
  BERT,
  RESIDENT,
  STARTS,
  type Act,
  type Person,
  type Press,
  type Start,
} from './desk-pairs.ts';
import { employee, openEnding, press, test as base } from './own-desk.ts';

export interface Seats {
  /** The browser of somebody; the resident has two tabs, of which the second is for who presses second. */
  readonly of: (who: Person, place: 'first' | 'second') => Page;
  /** Leaves a question and brings it where the start wants it, by the same forms without a browser; gives its number. */
  readonly leave: (question: string, start: Start) => Promise<string>;
}

const OWN = '/contact/mijn-vraag/';
const questionAt = (reference: string): string => `/kcc/vraag/${reference}/`;

/** What the forms of the acts send that bring a question to a start. */
const SENT = {
  takes: { action: 'take' },
  ends: { action: 'finish', outcome: 'tailor-made', answer: 'Een eerder antwoord' },
} as const;

export const test = base.extend<object, { seats: Seats }>({
  seats: [
    async ({ browser, desk }, use) => {
      const [ans, bert] = [await employee(browser, desk, ANS), await employee(browser, desk, BERT)];
      const resident = await browser.newContext({ baseURL: desk.url });
      const tabs = { first: await resident.newPage(), second: await resident.newPage() };
      const of: Seats['of'] = (who, place) =>
        who === RESIDENT ? tabs[place] : who === ANS ? ans : bert;
      async function post(who: Person, path: string, form: Record<string, string>) {
        const { request } = of(who, 'first').context();
        const sent = { form, headers: { origin: desk.url }, maxRedirects: 0 };
        const answer = await request.post(path, sent);
        if (answer.status() !== 303) throw new Error(`${path} was answered ${answer.status()}`);
      }
      async function leave(question: string, start: Start) {
        const reference = await desk.leave(question, {}, tabs.first);
        for (const { who, act } of STARTS[start]) await post(who, questionAt(reference), SENT[act]);
        await post(RESIDENT, OWN, { number: reference });
        return reference;
      }
      await use({ of, leave });
      await Promise.all([ans.context(), bert.context(), resident].map((one) => one.close()));
    },
    { scope: 'worker' },
  ],
});

/** The second line of the invented municipality. */
const LINE = 'zorg';

/** What stays chosen or typed on the page when a press did nothing; text has a place of its own when its field is gone. */
export const CHOSEN: Readonly<Partial<Record<Act, string>>> = {
  tries: 'hour',
  'passes on': LINE,
  ends: 'tailor-made',
};

/** The acts with which somebody writes. */
export const isWritten = (act: Act): boolean => act === 'ends' || act === 'writes a note';

/** What somebody types; markup stays text. */
export const typedBy = (who: Person): string => `Getypt door ${who} <b>vet</b>`;

interface Hands {
  readonly button: string;
  /** Where it is pressed; absent: on the page of the question. */
  readonly at?: (reference: string) => string;
  /** Fills in what the press sends. */
  readonly type?: (page: Page, text: string) => Promise<unknown>;
}

/** A field by its label, unfolded. */
async function field(page: Page, label: string) {
  const found = page.getByLabel(label, { exact: true });
  const fold = page.locator('details:not([open])', { has: found });
  if ((await fold.count()) > 0) await fold.locator('summary').click();
  return found;
}

async function typeEnding(page: Page, text: string) {
  const form = await openEnding(page);
  await form.getByLabel('Maatwerk nodig').check();
  await form.getByLabel('Wat was het antwoord?').fill(text);
}

const HANDS: Readonly<Record<Act, Hands>> = {
  takes: { button: 'Neem op' },
  'takes over': { button: `Neem over van ` },
  'puts back': { button: 'Leg terug' },
  tries: {
    button: 'Noteer poging',
    type: (page) => page.getByLabel('over een uur').check(),
  },
  'passes on': {
    button: 'Zet door',
    type: async (page) => (await field(page, 'Naar wie?')).selectOption(LINE),
  },
  'writes a note': {
    button: 'Bewaar notitie',
    type: async (page, text) => (await field(page, 'Notitie')).fill(text),
  },
  ends: { button: 'Sluit af', type: typeEnding },
  'opens again': { button: 'Open weer' },
  undoes: { button: 'Maak ongedaan', at: (reference) => `/kcc/?klaar=${reference}` },
  withdraws: { button: 'Trek mijn vraag in', at: () => OWN },
  erases: { button: 'Wis mijn vraag nu', at: () => OWN },
};

const drawn = { waitUntil: 'domcontentloaded' } as const;

/** Opens the page where one will press, and types; the press is for later. */
export async function makeReady(page: Page, { who, act }: Press, reference: string): Promise<void> {
  const { at = questionAt, type } = HANDS[act];
  await page.goto(at(reference), drawn);
  await type?.(page, typedBy(who));
}

/** Presses, and waits for the page that follows. */
export async function pressNow(page: Page, { act }: Press, from?: Person): Promise<void> {
  const button = `${HANDS[act].button}${act === 'takes over' ? from : ''}`;
  await Promise.all([page.waitForEvent('domcontentloaded'), press(page, button)]);
}

/** Where somebody looks again to see how the question lies. */
export const lookAt = (who: Person, reference: string): string =>
  who === RESIDENT ? OWN : questionAt(reference);
