// Unguessable values from the operating system.
import { randomBytes } from 'node:crypto';
import type { Ids } from '../../application/ports.ts';
import { referenceFrom } from '../../domain/contact/reference.ts';

export const systemIds: Ids = {
  reference: () => referenceFrom(randomBytes(8)),
  secret: () => randomBytes(24).toString('base64url'),
};
