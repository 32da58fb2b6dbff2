// MiniSearch with prefix and fuzzy search; the index is built beforehand.
import MiniSearch from 'minisearch';
import { MINISEARCH } from '../settings.ts';

window.engine = {
  open(data) {
    const index = MiniSearch.loadJS(data as never, MINISEARCH);
    return (query) => index.search(query).map((hit) => hit.id as number);
  },
};
