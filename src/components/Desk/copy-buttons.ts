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
    const label = button.textContent?.trim() ?? '';
    button.addEventListener('click', () => {
      void copy(button, label, status).catch(() => {
        status.textContent = button.dataset['failed'] ?? '';
        root.querySelector('.sends')?.setAttribute('open', '');
      });
    });
  }
}

/** Shows on every [data-key] in `root` which key presses it. */
export function showKeys(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>('[data-key]')) {
    const name = `Alt+${element.dataset['key']}`;
    const key = document.createElement('kbd');
    key.textContent = name;
    element.append(' ', key);
    element.setAttribute('aria-keyshortcuts', name);
  }
}

/** Presses what carries the key, now or later, when Alt and that key go down. */
export function listenToKeys(root: ParentNode): void {
  document.addEventListener('keydown', (event) => {
    if (event.repeat || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    // The place of the key, not its letter: with Alt some keyboards give another sign.
    const key = event.code.replace('Key', '');
    const target = root.querySelector<HTMLElement>(`[data-key="${key}"]`);
    if (!target) return;
    event.preventDefault();
    target.click();
  });
}
