// All that a stranger may try to see, change or end a question of another, and the routes to try it at.
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aesVault } from '../../src/adapters/vault/aes.ts';
import type { Vault } from '../../src/application/ports.ts';
import {
  sealLink,
  sealTicket,
  sealVisit,
  TICKET_MS,
} from '../../src/application/own-question/seals.ts';

const pages = fileURLToPath(new URL('../../src/pages/', import.meta.url));

/** Every route that the server renders on request, with its parameters filled in. */
export const ROUTES = readdirSync(pages, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(astro|ts)$/.test(file) && !file.includes('_'))
  .filter((file) => /prerender = false/.test(readFileSync(join(pages, file), 'utf8')))
  .map((file) =>
    `/${file}`
      .replace(/\.(astro|ts)$/, '')
      .replace('/[...lang]', '')
      .replace(/\/index$/, '')
      .replace(/\[\.\.\.\w+\]|\[\w+\]/g, '1007')
      .concat(/\.json/.test(file) ? '' : '/'),
  );

/** Number and letters of a question. */
export interface Mine {
  readonly reference: string;
  readonly letters: string;
}

const clock = { now: () => new Date() };
/** A quarter of an hour behind: what is sealed by it is over. */
export const past = { now: () => new Date(Date.now() - TICKET_MS) };

/** What a stranger may hold, by name: fields of a form, or what stands in the address, and cookies. */
export interface Attack {
  readonly fields: Readonly<Record<string, string>>;
  readonly cookies: Readonly<Record<string, string>>;
}

/** Every one of them on `mine`; `vault` is that of the portal. */
export function attacksOn(
  mine: Mine,
  { other, foreignTicket, vault }: { other: Mine; foreignTicket: string; vault: Vault },
): Record<string, Attack> {
  const { reference: number, letters } = mine;
  const own = { vault, clock };
  const late = { ...own, clock: past };
  const forger = { vault: aesVault([{ id: 'k1', key: randomBytes(32) }]), clock };
  const ticketed = (ticket: string): Attack => ({
    fields: { ticket, replaces: ticket, number },
    cookies: { 'vraag-open': ticket, vraag: ticket, 'vraag-link': ticket },
  });
  const opens = { reference: number, wiped: 0 };
  return {
    'the link alone': {
      fields: { k: letters, letters, replaces: letters, ticket: letters },
      cookies: { vraag: letters, 'vraag-open': letters, 'vraag-link': sealLink(own, letters) },
    },
    'the number alone': {
      fields: { number, k: number, replaces: number, ticket: number },
      cookies: { vraag: number, 'vraag-open': number },
    },
    'the number with letters of another': {
      fields: { number, letters: other.letters },
      cookies: { 'vraag-link': sealLink(own, other.letters) },
    },
    'the letters with the number of another': {
      fields: { number: other.reference, letters },
      cookies: { vraag: sealVisit(own, '1234567890') },
    },
    'an expired ticket': ticketed(sealTicket(late, opens)),
    'an expired link': { fields: { number }, cookies: { 'vraag-link': sealLink(late, letters) } },
    'a forged ticket': ticketed(sealTicket(forger, opens)),
    'a forged visit': { fields: {}, cookies: { vraag: sealVisit(forger, number) } },
    'a ticket of another question': ticketed(foreignTicket),
  };
}
