// Buttons that copy what they carry, and say so; they stay away where a browser cannot copy.

async function copy(button: HTMLElement, label: string, status: Element): Promise<void> {
  await navigator.clipboard.writeText(button.dataset['copy'] ?? '');
  status.textContent = `${label}: ${button.dataset['done']}`;
}

/** Brings every [data-copy] in `root` to life; the outcome is told in its [data-status]. */
export function copyButtons(root: ParentNode): void {
  const status = root.querySelector('[data-status]');
  if (!status) return;
  for (const button of root.querySelectorAll<HTMLElement>('[data-copy]')) {
    button.hidden = !navigator.clipboard;
    // Read now: later the key stands behind it.
    const label = button.textContent?.trim().replace(/\s+/g, ' ') ?? '';
    button.addEventListener('click', () => {
      void copy(button, label, status).catch(() => {
        status.textContent = button.dataset['failed'] ?? '';
        root.querySelector('.sends')?.setAttribute('open', '');
      });
    });
  }
}

/** Shows on every [data-key] in `root` which key presses it, together with Alt. */
export function showKeys(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-key]')) {
    const name = `Alt+${element.dataset['key']}`;
    const key = document.createElement('kbd');
    key.textContent = element.dataset['key'] ?? '';
    key.title = name;
    element.append(' ', key);
    element.setAttribute('aria-keyshortcuts', name);
  }
}

/** The letter on a key: with Alt some keyboards give another sign, and then its place tells. */
function letterOf({ key, code }: KeyboardEvent): string {
  if (/^[!-~]$/.test(key)) return key.toUpperCase();
  return code.replace('Key', '');
}

/** True where someone types: there Alt with a letter is a letter too, such as ł. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const field = target.closest<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input:not([type="button" i], [type="submit" i], [type="checkbox" i], [type="radio" i])',
  );
  return target.isContentEditable || (field !== null && !field.readOnly);
}

/** Presses what carries the key, now or later, when Alt and that key go down and nobody is typing. */
export function listenToKeys(root: ParentNode): void {
  document.addEventListener('keydown', (event) => {
    if (event.repeat || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (isTyping(event.target) || event.isComposing) return;
    const key = letterOf(event);
    const target = root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (!target) return;
    event.preventDefault();
    target.click();
  });
}
