// What the command for the paper prints and says, in Dutch: the paper and its editors have no other language.
import type { EditionFault } from '../application/edition-faults.ts';
import type { EditionWords } from '../application/print-edition.ts';
import type { ColumnCount } from '../domain/paper/columns.ts';
import type { BlockFault } from '../domain/paper/paper.ts';
import { DUTCH } from '../i18n/languages.ts';
import { translator } from '../i18n/translate.ts';

const t = translator(DUTCH, 'paper');

/** What is printed on every piece and on its proof sheet. */
export const editionWords: EditionWords = {
  danger: t('piece.danger'),
  lead: t('piece.lead'),
  scan: t('piece.scan'),
  call: {
    help: t('piece.callHelp'),
    inDanger: t('piece.callInDanger'),
    first: t('piece.callFirst'),
    plain: t('piece.call'),
  },
  proof: (paper, edition, day) => ({
    title: t('proof.title', { paper, edition }),
    note: t('proof.note', { day }),
    ruler: (length) => t('proof.ruler', { length }),
    page: (page, of) => t('proof.page', { page, of }),
  }),
};

/** A length to read: two decimals at most, so that 0,47 is not told as 0,5. */
const mm = (n: number) => String(Number(n.toFixed(2))).replace('.', ',');
const inColumns = (count: ColumnCount) => t('columns', { count });

function tellBlock(fault: BlockFault, where: { id: string; columns: string }): string {
  switch (fault.kind) {
    case 'word-too-wide': {
      const { word, wide, room } = fault;
      return t('fault.wordTooWide', { ...where, word, wide: mm(wide), room: mm(room) });
    }
    case 'too-high': {
      const lengths = { high: mm(fault.high), most: mm(fault.most), ask: Math.ceil(fault.high) };
      return t('fault.tooHigh', { ...where, ...lengths });
    }
    case 'qr-too-small': {
      const [module, least, side] = [mm(fault.module), mm(fault.least), mm(fault.side)];
      return t('fault.qrTooSmall', { ...where, module, least, side });
    }
    case 'qr-too-wide':
      return t('fault.qrTooWide', { ...where, side: mm(fault.side), room: mm(fault.room) });
    case 'no-letters':
      return t('fault.noLetters', { ...where, characters: fault.characters.join(' ') });
  }
}

/** The fault in plain Dutch, with what to do. */
export function tellEditionFault(fault: EditionFault): string {
  switch (fault.kind) {
    case 'unknown-item': {
      const { id, near } = fault;
      return near === undefined ? t('fault.unknown', { id }) : t('fault.unknownNear', { id, near });
    }
    case 'ambiguous-item':
      return t('fault.ambiguous', { id: fault.id, options: fault.options.join(` ${t('or')} `) });
    case 'wrong-code':
      return t('fault.wrongCode', { id: fault.id });
    case 'twice':
      return t('fault.twice', { id: fault.id });
    case 'no-code':
      return t('fault.noCode', { id: fault.id });
    case 'no-text':
      return t('fault.noText', { id: fault.id, address: fault.address });
    case 'redirected':
      return t('fault.redirected', { id: fault.id, code: fault.code, to: fault.to });
    case 'off-proof': {
      const [columns, width, most] = [inColumns(fault.columns), mm(fault.width), mm(fault.most)];
      return t('fault.offProof', { columns, width, most });
    }
    case 'block':
      return tellBlock(fault.fault, { id: fault.id, columns: inColumns(fault.columns) });
  }
}
