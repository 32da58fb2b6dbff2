// The card in the layer of staff: copying, keys, "which sentence is wrong?", and sending without leaving.
import { copyButtons, listenToKeys, showKeys } from './copy-buttons.ts';
import { fetchCardPage } from './layer-page.ts';

let quoted = '';

/** Sends a form of the card and puts the answer in its place. */
async function send(form: HTMLFormElement, by: HTMLElement | null, place: Element): Promise<void> {
  const body = new URLSearchParams(new FormData(form, by) as unknown as Record<string, string>);
  const page = await fetchCardPage({ method: 'POST', body });
  if (!page) {
    // The card stays as it is: nothing typed is lost.
    const words = place.querySelector<HTMLElement>('[data-card]')?.dataset['failed'] ?? '';
    place.querySelector('[data-status]')!.textContent = words;
    return;
  }
  const key = by?.dataset['key'];
  const typed = (by as HTMLButtonElement | null)?.value === 'wrong' ? [] : typedIn(place);
  dress(page, place);
  giveBack(typed, place);
  const again = key && place.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (again) again.focus();
}

type Typed = readonly [name: string, text: string];

/** What stands in the fields that are typed in. */
function typedIn(place: Element): Typed[] {
  const fields = place.querySelectorAll<HTMLTextAreaElement>('textarea[name]');
  return [...fields].map((field) => [field.name, field.value] as const);
}

/** Puts what was typed in a new card: another button was pressed, so it was not sent. */
function giveBack(typed: readonly Typed[], place: Element): void {
  const kept = typed.filter(([, text]) => text !== '');
  for (const [name, text] of kept)
    place.querySelector<HTMLTextAreaElement>(`textarea[name="${name}"]`)!.value = text;
  if (kept.length > 0) place.querySelector('[data-wrong]')?.setAttribute('open', '');
}

/** Puts the card of a page in its place and brings its buttons to life. */
function dress(page: Document, place: Element): void {
  place.querySelector('[data-card]')?.remove();
  place.append(document.importNode(page.querySelector('[data-card]')!, true));
  copyButtons(place);
  showKeys(place);
  const wrong = place.querySelector<HTMLDetailsElement>('[data-wrong]');
  const quote = place.querySelector<HTMLTextAreaElement>('[name="quote"]');
  wrong?.querySelector('summary')?.addEventListener('click', () => {
    if (wrong.open || !quote) return;
    // The browser may not have told yet.
    noteSelection();
    if (quote.value === '') quote.value = quoted;
    // Only when it has opened can it take the focus.
    requestAnimationFrame(() => quote.focus());
  });
  if (place.querySelector('[role="alert"]')) quote?.focus();
}

/** Keeps what is selected on the page itself, for "which sentence is wrong?". */
function noteSelection(): void {
  const selection = getSelection();
  const text = selection?.toString().trim() ?? '';
  if (text !== '' && document.querySelector('main')?.contains(selection!.anchorNode))
    quoted = text.slice(0, 500);
}

/** Puts the card of a page in its place, and listens to its forms and keys from now on. */
export function cardIn(place: HTMLElement, page: Document): void {
  dress(page, place);
  place.addEventListener('submit', (event) => {
    event.preventDefault();
    const { submitter } = event as SubmitEvent;
    void send(event.target as HTMLFormElement, submitter, place);
  });
  listenToKeys(place);
  document.addEventListener('selectionchange', noteSelection);
}
