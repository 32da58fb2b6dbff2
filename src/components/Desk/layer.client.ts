// The layer of staff on a page: its card above the page, copying, keys, and sending without leaving.
import { copyButtons, listenToKeys, showKeys } from './copy-buttons.ts';

const address = `/kcc/kaart/?pad=${encodeURIComponent(location.pathname)}`;
let quoted = '';

/** The card comes with the styles of its own page, so that residents' pages need not carry them. */
function addStyles(page: Document): void {
  for (const { href } of page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    const known = [...document.styleSheets].some((sheet) => sheet.href === href);
    if (known || document.querySelector(`link[href="${href}"]`)) continue;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    document.head.append(link);
  }
}

/** Fetches the card; undefined when there is none for this page or no connection. */
async function fetchCard(init?: RequestInit): Promise<Element | undefined> {
  try {
    const answer = await fetch(address, init);
    if (!answer.ok) return undefined;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
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
  // Without an answer the form goes the ordinary way: nothing typed is lost.
  if (!card) return form.submit();
  const key = by?.dataset['key'];
  dress(card, layer);
  const again = key && layer.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (again) again.focus();
}

/** Puts a card in the layer and brings its buttons to life. */
function dress(card: Element, layer: Element): void {
  layer.replaceChildren(document.importNode(card, true));
  copyButtons(layer);
  showKeys(layer);
  layer.querySelector('[data-wrong]')?.addEventListener('toggle', () => {
    const quote = layer.querySelector<HTMLTextAreaElement>('[name="quote"]');
    if (!quote) return;
    if (quote.value === '') quote.value = quoted;
    quote.focus();
  });
}

/** Keeps what was last selected on the page itself, for "which sentence is wrong?". */
function listenToSelection(): void {
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    const text = selection?.toString().trim() ?? '';
    if (text !== '' && document.querySelector('main')?.contains(selection!.anchorNode))
      quoted = text.slice(0, 500);
  });
}

/** Adds the layer to this page, when there is a card for it. */
export async function addLayer(): Promise<void> {
  const card = await fetchCard();
  if (!card) return;
  const layer = document.createElement('aside');
  layer.className = 'desk-layer';
  layer.ariaLabel = 'Balie';
  document.querySelector('main')!.before(layer);
  dress(card, layer);
  layer.addEventListener('submit', (event) => {
    event.preventDefault();
    const { submitter } = event as SubmitEvent;
    void send(event.target as HTMLFormElement, submitter, layer);
  });
  listenToKeys(layer);
  listenToSelection();
}
