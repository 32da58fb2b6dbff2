// What the device itself can do: print, share, copy. The buttons come with the script, so that none is dead without it.
const BUTTON = 'nl-button nl-button--secondary';
const LINK = 'utrecht-link-button';

type Act = (button: HTMLButtonElement) => void | Promise<void>;

/** `about`: what it does it to, for who hears the button among others of the same name. */
function makeButton(label = '', style: string, act: Act, about = ''): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = style;
  const more = document.createElement('span');
  more.className = 'hidden';
  more.textContent = about && `: ${about}`;
  button.append(label, more);
  button.ariaLive = 'polite';
  // Refused, or thought better of: nothing happened, and nothing needs saying.
  button.addEventListener('click', () => void (async () => act(button))().catch(() => {}));
  return button;
}

function addMeans(place: Element, style: string, words: DOMStringMap, what: ShareData): void {
  if (navigator.share)
    place.append(
      ' ',
      makeButton(words['share'], style, () => navigator.share(what), what.text),
    );
  if (navigator.clipboard)
    place.append(
      ' ',
      makeButton(
        words['copy'],
        style,
        async ({ firstChild }) => {
          await navigator.clipboard.writeText(what.url ?? what.text ?? '');
          firstChild!.textContent = words['copied'] ?? '';
        },
        what.text,
      ),
    );
}

for (const block of document.querySelectorAll<HTMLElement>('[data-print]')) {
  const button = makeButton(block.dataset['print'], BUTTON, () => print());
  block.firstElementChild?.replaceWith(button);
}
for (const block of document.querySelectorAll<HTMLElement>('[data-copy]')) {
  const { path, title } = block.dataset;
  if (path)
    addMeans(block, BUTTON, block.dataset, { title, url: new URL(path, location.href).href });
  for (const line of block.querySelectorAll('[data-say]')) {
    const text = (line.textContent ?? '').replace(/[“”]/g, '').trim();
    addMeans(line, LINK, block.dataset, { text });
  }
}
