// The press: the one place that knows which font, which QR maker and which painters are used.
import { encode } from 'uqr';
import type { Press } from '../../application/press.ts';
import { qrText } from '../../domain/code/qr-text.ts';
import { face } from './fonts.ts';
import { paintPdf } from './pdf.ts';
import { paintProof } from './proof.ts';
import { paintSvg } from './svg.ts';

export const press: Press = {
  face,
  // Boost: more repair when it costs no larger QR.
  qr: (address) => encode(qrText(address), { ecc: 'M', boostEcc: true, border: 0 }).data,
  svg: paintSvg,
  pdf: paintPdf,
  proof: paintProof,
};
