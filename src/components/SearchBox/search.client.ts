// On every page: fetches the rest of search when someone starts to search, and lets go of what was typed when the page is left.
import '../Desk/start-layer.client.ts';

const box = document.querySelector<HTMLInputElement>('#q');
let fetching = false;

/** Starts the list under the box. */
const start = () => {
  if (!box || fetching) return;
  fetching = true;
  // Both at once: on a slow line every wait counts.
  const words = fetch(`/zoek/${document.documentElement.lang}.json`);
  // Without the list the form still works: the server answers.
  void import('./combobox.client.ts')
    .then(async ({ combobox }) => combobox(box, await (await words).json()))
    .catch(() => {});
};

for (const sign of ['pointerdown', 'focus']) box?.addEventListener(sign, start);
// A browser may keep the page as it was for Back; without script the page of what was found asks it not to.
if (box) addEventListener('pagehide', () => (box.value = ''));
