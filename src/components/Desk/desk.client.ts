// On the pages of the desk: the box, the keys that need no Alt, copying, and taking a call down by its key.
import { copyButtons, listenToKeys, showKeys } from './copy-buttons.ts';
import { bringBoxToLife } from './desk-box.ts';
import { listenToPlainKeys } from './plain-keys.ts';
import { bringUnsentAlong } from './unsent-texts.ts';

bringBoxToLife(document);
listenToPlainKeys();
bringUnsentAlong();
for (const part of document.querySelectorAll('[data-links], [data-copies]')) {
  copyButtons(part);
  showKeys(part);
  listenToKeys(part);
}
