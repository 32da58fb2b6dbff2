// Unguessable values from the operating system.
import { randomBytes } from 'node:crypto';
import type { Ids } from '../../application/ports.ts';
import { lettersFrom } from '../../domain/contact/letters.ts';
import { referenceFrom } from '../../domain/contact/reference.ts';

export const systemIds: Ids = {
  reference: () => referenceFrom(randomBytes(8)),
  letters: () => lettersFrom(randomBytes(32)),
};
