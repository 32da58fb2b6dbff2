// The box of the desk: while typing, what is found stands below it, and Enter opens the best; Esc empties it; nothing stays in it.

/** Starts the list below the box, once: the same as residents have, with the first thing found chosen. */
function listOnce(box: HTMLInputElement): () => void {
  let started = false;
  return () => {
    if (started) return;
    started = true;
    const words = fetch(`/zoek/${document.documentElement.lang}.json`);
    void import('../SearchBox/combobox.client.ts').then(
      async ({ combobox }) => combobox(box, await (await words).json()),
      // Without the list the form still works: the server answers.
      () => undefined,
    );
  };
}

/** Enter that no option of the list took: the answer is still under way, so the server tells which page is best and opens it. */
function enterOpensBest(form: HTMLFormElement, box: HTMLInputElement): void {
  const first = form.querySelector<HTMLButtonElement>('[data-first]')!;
  const hint = form.querySelector('.hint');
  const hinted = hint?.textContent ?? '';
  first.disabled = false;
  form.addEventListener('keydown', (event) => {
    const isOurs = event.key === 'Enter' && event.target === box && !event.isComposing;
    if (!isOurs || event.defaultPrevented || box.value.trim() === '') return;
    event.preventDefault();
    form.requestSubmit(first);
    if (hint) hint.textContent = first.dataset['first'] ?? '';
  });
  // Should the browser keep the page for Back.
  addEventListener('pagehide', () => hint && (hint.textContent = hinted));
}

/** Brings the box in `root` to life. */
export function bringBoxToLife(root: ParentNode): void {
  const form = root.querySelector<HTMLFormElement>('[data-box]');
  const box = form?.querySelector<HTMLInputElement>('input:not([type="hidden"])');
  if (!form || !box) return;
  // Beside a page in another language the words are searched in that.
  form.querySelector<HTMLInputElement>('[type="hidden"]')!.value = document.documentElement.lang;
  box.dataset['quick'] = '1';
  const list = listOnce(box);
  for (const sign of ['pointerdown', 'focus']) box.addEventListener(sign, list);
  if (document.activeElement === box) list();
  enterOpensBest(form, box);
  form.addEventListener('keydown', (event) => {
    // The list below it goes by itself.
    if (event.key === 'Escape') box.value = '';
  });
  // A browser may keep the page as it was for Back.
  addEventListener('pagehide', () => (box.value = ''));
}
