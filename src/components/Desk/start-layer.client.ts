// For staff only: fetches what they need beside a page. `?kcc` makes a desk machine of this browser, `?kcc=uit` ends that.
import { DESK } from '../../domain/address/folders.ts';
const asked = new URLSearchParams(location.search).get('kcc');
if (asked !== null)
  document.cookie = `kcc-laag=1;path=/;samesite=lax${asked === 'uit' ? ';max-age=0' : ''}`;
if (/kcc-laag=1/.test(document.cookie) && !location.pathname.startsWith(DESK))
  void import('./layer.client.ts').then(({ addLayer }) => addLayer());
