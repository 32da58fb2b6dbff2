// On every page: "/" goes to the search box. The rest of search is fetched only when someone starts to search.
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
document.addEventListener('keydown', (event) => {
  const at = event.target as HTMLElement;
  const typing = at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName);
  if (event.key !== '/' || typing || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  if (!box) location.assign(document.querySelector<HTMLAnchorElement>('a.to-search')!.href + '#q');
  else {
    start(true);
    box.focus();
    box.select();
  }
});
if (box && location.hash === '#q') {
  start(true);
  box.focus();
}
