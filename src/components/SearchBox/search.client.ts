// On every page: fetches the rest of search when someone starts to search, and lets go of what was typed when the page is left.
// For staff "/" goes to the box; a key that is typed by accident or by voice does nothing for anybody else.
import '../Desk/start-layer.client.ts';

const box = document.querySelector<HTMLInputElement>('#q');
let fetching = false;

/** Starts the list under the box; `quick`: by keyboard, so Enter opens the first thing found. */
const start = (quick: boolean) => {
  if (box) box.dataset['quick'] = quick ? '1' : '';
  if (!box || fetching) return;
  fetching = true;
  // Both at once: on a slow line every wait counts.
  const words = fetch(`/zoek/${document.documentElement.lang}.json`);
  // Without the list the form still works: the server answers.
  void import('./combobox.client.ts')
    .then(async ({ combobox }) => combobox(box, await (await words).json()))
    .catch(() => {});
};

for (const sign of ['pointerdown', 'focus'])
  box?.addEventListener(sign, () => start(box.dataset['quick'] === '1'));
// A browser may keep the page as it was for Back; without script the page of what was found asks it not to.
if (box) addEventListener('pagehide', () => (box.value = ''));
document.addEventListener('keydown', (event) => {
  const at = event.target as HTMLElement;
  const typing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
  if (event.key !== '/' || typing || event.ctrlKey || event.altKey || event.metaKey) return;
  if (!/kcc-laag=1/.test(document.cookie)) return;
  event.preventDefault();
  if (!box) location.assign(document.querySelector<HTMLAnchorElement>('a.to-search')!.href + '#q');
  else {
    start(true);
    box.focus();
    box.setSelectionRange(box.value.length, box.value.length);
  }
});
if (box && location.hash === '#q') {
  start(true);
  box.focus();
}
