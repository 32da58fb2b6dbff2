// One piece for the paper, laid out with the real letters, for unit tests.
import { face } from '../../src/adapters/paper/fonts.ts';
import { press } from '../../src/adapters/paper/press.ts';
import type { BlockText } from '../../src/domain/paper/block-text.ts';
import { layOutBlock, type BlockShape } from '../../src/domain/paper/block.ts';
import { widthOf } from '../../src/domain/paper/columns.ts';
import type { Block } from '../../src/domain/paper/paper.ts';

export const matrix = press.qr('https://hulp.example.nl/c/1432/');
export const TEXT: BlockText = {
  title: 'Verlies en rouw',
  sentence: 'Neem de tijd. U hoeft het niet alleen te doen.',
  lead: 'Typ deze code op',
  host: 'hulp.example.nl',
  code: '14 32',
  scan: 'Of scan met uw telefoon',
  phoneLead: 'Bel de gemeente',
  phone: '0597 48 20 00',
  portal: 'Hulp in Oldambt',
};
export const shapeOf = (columns: 1 | 2 | 3, columnMm = 45): BlockShape => ({
  columns,
  width: widthOf({ columnMm, gutterMm: 4 }, columns),
  mostHeight: 300,
});

export function blockOf(text: BlockText, shape: BlockShape): Block {
  const laid = layOutBlock(text, shape, face, matrix);
  if ('faults' in laid) throw new Error(JSON.stringify(laid.faults));
  return laid.block;
}
export const faultsOf = (text: BlockText, shape: BlockShape) => {
  const laid = layOutBlock(text, shape, face, matrix);
  return 'faults' in laid ? laid.faults : [];
};
