// On the pages of the desk: the box, the keys that need no Alt, and taking a call down by its key.
import { listenToKeys, showKeys } from './copy-buttons.ts';
import { bringBoxToLife } from './desk-box.ts';
import { listenToPlainKeys } from './plain-keys.ts';

bringBoxToLife(document);
listenToPlainKeys();
const links = document.querySelector('[data-links]');
if (links) {
  showKeys(links);
  listenToKeys(links);
}
