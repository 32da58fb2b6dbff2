// Why an edition cannot be printed, and what an editor can do about it.
import type { ColumnCount } from '../domain/paper/columns.ts';
import type { BlockFault } from '../domain/paper/paper.ts';

/** One reason not to print. `id` is what the editor typed, or the name of a page. */
export type EditionFault =
  | { kind: 'unknown-item'; id: string; near?: string }
  | { kind: 'ambiguous-item'; id: string; options: readonly string[] }
  | { kind: 'wrong-code'; id: string }
  | { kind: 'twice'; id: string }
  | { kind: 'no-code'; id: string }
  | { kind: 'no-text'; id: string; address: string }
  | { kind: 'redirected'; id: string; code: string; to: string }
  | { kind: 'off-proof'; columns: ColumnCount; width: number; most: number }
  | { kind: 'block'; id: string; columns: ColumnCount; fault: BlockFault };

/** A length to read: two decimals at most, so that 0,47 is not told as 0,5. */
const mm = (n: number) => String(Number(n.toFixed(2))).replace('.', ',');
const inColumns = (count: ColumnCount) => `${count} ${count === 1 ? 'kolom' : 'kolommen'}`;

function blockAdvice(fault: BlockFault): string {
  switch (fault.kind) {
    case 'word-too-wide':
      return `"${fault.word}" past niet: ${mm(fault.wide)} mm breed, er is ${mm(fault.room)} mm. Kies meer kolommen of een korter woord.`;
    case 'too-high':
      return `het stukje wordt ${mm(fault.high)} mm hoog, ${mm(fault.most)} mm mag. Maak de tekst korter, kies meer kolommen, of vraag ruimte aan de krant: --max-height-mm ${Math.ceil(fault.high)}.`;
    case 'qr-too-small':
      return `De QR wordt te klein voor krantenpapier: ${mm(fault.module)} mm per blokje, minstens ${mm(fault.least)}. Maak hem minstens ${mm(fault.side)} mm.`;
    case 'qr-too-wide':
      return `de QR van ${mm(fault.side)} mm past niet: er is ${mm(fault.room)} mm. Maak hem kleiner of kies meer kolommen.`;
    case 'no-letters':
      return `dit teken staat niet in ons lettertype: ${fault.characters.join(' ')}. Schrijf het anders.`;
  }
}

/** The fault in plain Dutch, with what to do. */
export function tellEditionFault(fault: EditionFault): string {
  switch (fault.kind) {
    case 'unknown-item':
      return `${fault.id}: dit onderwerp bestaat niet. ${fault.near === undefined ? 'Kijk in content/needs of content/provisions.' : `Bedoelde u ${fault.near}?`}`;
    case 'ambiguous-item':
      return `${fault.id}: dit kan meer dan een ding zijn. Schrijf ${fault.options.join(' of ')}.`;
    case 'wrong-code':
      return `${fault.id}: deze code is van geen enkele pagina. Kijk de cijfers na.`;
    case 'twice':
      return `${fault.id}: dit onderwerp noemt u twee keer. Haal er een weg.`;
    case 'no-code':
      return `${fault.id}: deze pagina heeft nog geen nummer. Draai eerst: npm run codes`;
    case 'no-text':
      return `${fault.id}: de pagina ${fault.address} heeft geen titel of zin. Vul die eerst aan.`;
    case 'redirected':
      return `${fault.id}: code ${fault.code} leidt nu naar ${fault.to}. Druk die pagina af.`;
    case 'off-proof':
      return `${inColumns(fault.columns)}: ${mm(fault.width)} mm breed past niet op een proefvel van A4. Er is ${mm(fault.most)} mm. Kies minder kolommen met --columns.`;
    case 'block':
      return `${fault.id}, ${inColumns(fault.columns)}: ${blockAdvice(fault.fault)}`;
  }
}
