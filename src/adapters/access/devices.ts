// Names of devices that staff sign in from.
import { randomBytes } from 'node:crypto';

/** A name nobody can guess, and that says nothing. */
export const newDevice = (): string => randomBytes(16).toString('base64url');
