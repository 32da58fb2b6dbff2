import { readFileSync, writeFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { partsFromDisk } from '../src/adapters/content/search-source.ts';
import { searchSource } from '../src/search/make-source.ts';
import { lexiconOf, type Phrase } from '../src/search/lexicon.ts';
import { unitsOf } from '../src/search/query.ts';
import { fitsOf } from '../src/search/rank.ts';
import { tellingKeys } from '../src/search/keys.ts';
const T = Number(process.argv[2] ?? 0.75);
const file = 'content/synonyms/nl.yml';
const y = parse(readFileSync(file, 'utf8'));
const src = searchSource(partsFromDisk('nl'), 'nl');
const lx = lexiconOf(src);
const order = (ks: readonly string[]) => [...ks].sort().join(' ');
const at = new Map<string, number>();
lx.phrases.forEach((p, i) => at.set(p.entry + '|' + order(p.keys), i));
const phrases = lx.phrases as Phrase[];
let all = 0,
  gone = 0;
for (const g of y.groups) {
  const place = src.entries.findIndex((e) => e.type === 'need' && e.id === g.needs[0]);
  for (const kind of ['related', 'same']) {
    if (!g[kind]) continue;
    g[kind] = g[kind].filter((text: string) => {
      all++;
      const ks = tellingKeys(text);
      if (ks.length < 2) return true;
      const i = at.get(place + '|' + order(ks));
      if (i === undefined) return false; // a double
      const kept = phrases[i]!;
      phrases[i] = { ...kept, weight: 0 };
      const fits = fitsOf(lx, unitsOf(lx, text, true))
        .map((f) => ({
          ...f,
          s:
            (0.35 * f.covered + 0.65 * f.phrase) *
            (src.entries[f.entry]?.type === 'need' ? 1.12 : 1),
        }))
        .sort((a, b) => b.s - a.s);
      const redundant = fits[0]?.entry === place && fits[0].phrase >= T;
      if (!redundant) phrases[i] = kept;
      else gone++;
      return !redundant;
    });
    if (g[kind].length === 0) delete g[kind];
  }
}
writeFileSync(file, stringify(y, { lineWidth: 110 }));
console.log(all, gone);
