// Fetches the page of a card, with the styles it needs: so residents' pages need not carry them.
import { DESK } from '../../domain/address/folders.ts';
import { addSheet } from './add-sheet.ts';
import { pageIn } from './page-in.ts';

/** All at once, so that nothing is seen without its looks. */
async function addSheetsOf(page: Document): Promise<void> {
  const sheets = [...page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const here = new Set(
    [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].map(
      ({ href }) => href,
    ),
  );
  const missing = sheets.filter(({ href }) => !here.has(href));
  await Promise.all(missing.map(({ href, integrity }) => addSheet(href, integrity)));
}

/** A page of the desk, with its looks; undefined when there is none or no connection. */
async function fetchPage(address: string, init?: RequestInit): Promise<Document | undefined> {
  try {
    const answer = await fetch(address, init);
    // Too often is told on the card itself.
    if (!answer.ok && answer.status !== 429) return undefined;
    const page = pageIn(await answer.text());
    await addSheetsOf(page);
    return page;
  } catch {
    return undefined;
  }
}

/** What is asked of the card: that of this page, or of what was found on it. */
function askedCard(): string {
  const found = document.querySelector<HTMLElement>('[data-card-for]')?.dataset['cardFor'];
  return found ?? `pad=${encodeURIComponent(location.pathname)}`;
}

/** The page with the card of this page, or of what its form was answered with; undefined when there is no card. */
export async function fetchCardPage(init?: RequestInit): Promise<Document | undefined> {
  const page = await fetchPage(`${DESK}kaart/?${askedCard()}`, init);
  return page?.querySelector('[data-card]') ? page : undefined;
}

/** A page with the box, for where there is no card. */
export const fetchBoxPage = () => fetchPage(`${DESK}open/`);
