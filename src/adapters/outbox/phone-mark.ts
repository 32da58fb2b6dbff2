// The fingerprint by which a question is found by its phone number.
import type { Vault } from '../../application/ports.ts';
import type { ContactRequest } from '../../domain/contact/contact-request.ts';

/** A keyed fingerprint of the number that a request holds, to find it by; nobody can read the number in it. */
export const phoneMark = ({ phone }: Pick<ContactRequest, 'phone'>, vault: Vault): string | null =>
  phone === undefined ? null : vault.mark(`phone ${phone}`);
