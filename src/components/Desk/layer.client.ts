// The layer of staff on a page: its card above the page, copying, keys, and sending without leaving.
import { DESK } from '../../domain/address/folders.ts';
import { copyButtons, listenToKeys, showKeys } from './copy-buttons.ts';
import { pageIn } from './page-in.ts';

const address = `${DESK}kaart/?pad=${encodeURIComponent(location.pathname)}`;
let quoted = '';

/** The card comes with the styles of its own page, so that residents' pages need not carry them. */
function addStyles(page: Document): void {
  for (const { href, integrity } of page.querySelectorAll<HTMLLinkElement>(
    'link[rel="stylesheet"]',
  )) {
    const known = [...document.styleSheets].some((sheet) => sheet.href === href);
    if (known || document.querySelector(`link[href="${href}"]`)) continue;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.integrity = integrity;
    document.head.append(link);
  }
}

/** Fetches the card; undefined when there is none for this page or no connection. */
async function fetchCard(init?: RequestInit): Promise<Element | undefined> {
  try {
    const answer = await fetch(address, init);
    // Too often is told on the card itself.
    if (!answer.ok && answer.status !== 429) return undefined;
    const page = pageIn(await answer.text());
    addStyles(page);
    return page.querySelector('[data-card]') ?? undefined;
  } catch {
    return undefined;
  }
}

/** Sends a form of the card and puts the answer in its place. */
async function send(form: HTMLFormElement, by: HTMLElement | null, layer: Element): Promise<void> {
  const body = new URLSearchParams(new FormData(form, by) as unknown as Record<string, string>);
  const card = await fetchCard({ method: 'POST', body });
  if (!card) {
    // The card stays as it is: nothing typed is lost.
    const words = layer.querySelector<HTMLElement>('[data-card]')?.dataset['failed'] ?? '';
    layer.querySelector('[data-status]')!.textContent = words;
    return;
  }
  const key = by?.dataset['key'];
  const typed = (by as HTMLButtonElement | null)?.value === 'wrong' ? [] : typedIn(layer);
  dress(card, layer);
  giveBack(typed, layer);
  const again = key && layer.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (again) again.focus();
}

type Typed = readonly [name: string, text: string];

/** What stands in the fields that are typed in. */
function typedIn(layer: Element): Typed[] {
  const fields = layer.querySelectorAll<HTMLTextAreaElement>('textarea[name]');
  return [...fields].map((field) => [field.name, field.value] as const);
}

/** Puts what was typed in a new card: another button was pressed, so it was not sent. */
function giveBack(typed: readonly Typed[], layer: Element): void {
  const kept = typed.filter(([, text]) => text !== '');
  for (const [name, text] of kept)
    layer.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`)!.value = text;
  if (kept.length > 0) layer.querySelector('[data-wrong]')?.setAttribute('open', '');
}

/** Puts a card in the layer and brings its buttons to life. */
function dress(card: Element, layer: Element): void {
  layer.replaceChildren(document.importNode(card, true));
  copyButtons(layer);
  showKeys(layer);
  const wrong = layer.querySelector<HTMLDetailsElement>('[data-wrong]');
  const quote = layer.querySelector<HTMLTextAreaElement>('[name="quote"]');
  wrong?.querySelector('summary')?.addEventListener('click', () => {
    if (wrong.open || !quote) return;
    // The browser may not have told yet.
    noteSelection();
    if (quote.value === '') quote.value = quoted;
    // Only when it has opened can it take the focus.
    requestAnimationFrame(() => quote.focus());
  });
  if (layer.querySelector('[role="alert"]')) quote?.focus();
}

/** Keeps what is selected on the page itself, for "which sentence is wrong?". */
function noteSelection(): void {
  const selection = getSelection();
  const text = selection?.toString().trim() ?? '';
  if (text !== '' && document.querySelector('main')?.contains(selection!.anchorNode))
    quoted = text.slice(0, 500);
}

/** Adds the layer to this page, when there is a card for it. */
export async function addLayer(): Promise<void> {
  const card = await fetchCard();
  if (!card) return;
  const layer = document.createElement('aside');
  layer.className = 'desk-layer';
  // Of the document that the card came in, which is in the language of staff.
  layer.ariaLabel = (card as HTMLElement).dataset['label'] ?? '';
  document.querySelector('main')!.before(layer);
  dress(card, layer);
  layer.addEventListener('submit', (event) => {
    event.preventDefault();
    const { submitter } = event as SubmitEvent;
    void send(event.target as HTMLFormElement, submitter, layer);
  });
  listenToKeys(layer);
  document.addEventListener('selectionchange', noteSelection);
}
