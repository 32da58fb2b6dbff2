// On the pages of the desk: the box, and the keys that need no Alt.
import { bringBoxToLife } from './desk-box.ts';
import { listenToPlainKeys } from './plain-keys.ts';

bringBoxToLife(document);
listenToPlainKeys();
