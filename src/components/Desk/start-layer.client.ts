// For staff, and for who helps people one after another: fetches what they need beside a page, or on a page of theirs. `?kcc` asks whether this is a desk machine, `?kcc=uit` whether it no longer is.
import { DESK } from '../../domain/address/folders.ts';
const asked = new URLSearchParams(location.search).get('kcc');
if (asked !== null) {
  const off = asked === 'uit' ? '&uit' : '';
  location.replace(`${DESK}balie/?pad=${encodeURIComponent(location.pathname)}${off}`);
} else if (/kcc-laag=1/.test(document.cookie)) {
  // Pressed before the rest is here, "/" and what is typed behind it are kept for it.
  const { dataset } = document.documentElement;
  onkeydown = ({ key, target }) => {
    const kept = dataset['slash'] ?? '';
    if (target === document.body && (key === '/' || (kept !== '' && key.length === 1)))
      dataset['slash'] = kept + key;
  };
  void (location.pathname.startsWith(DESK)
    ? import('./desk.client.ts')
    : import('./layer.client.ts'));
} else if (/hulp-pc=/.test(document.cookie)) void import('../NextPerson/next.client.ts');
