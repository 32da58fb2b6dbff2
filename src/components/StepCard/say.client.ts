// Beside ready sentences: copy one, or share it with the means of the device.
for (const block of document.querySelectorAll<HTMLElement>('.say')) {
  const { copy = '', copied = '', share = '' } = block.dataset;
  for (const line of block.querySelectorAll('[data-say]')) {
    const text = (line.textContent ?? '').replace(/[“”]/g, '').trim();
    const add = (label: string, act: (button: HTMLButtonElement) => Promise<void>) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'link';
      button.textContent = label;
      // Refused, or thought better of: nothing happened, and nothing needs saying.
      button.addEventListener('click', () => void act(button).catch(() => {}));
      line.append(' ', button);
    };
    if (navigator.clipboard)
      add(copy, async (button) => {
        await navigator.clipboard.writeText(text);
        button.textContent = copied;
      });
    if (navigator.share) add(share, () => navigator.share({ text }));
  }
}
