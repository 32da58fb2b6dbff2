// The first part of an address, per kind of thing. Apart from the rest, so that a browser gets these few words only.

/** Folder of each kind of thing that has a page of its own. */
export const FOLDERS = {
  need: 'hulp',
  provision: 'aanbod',
  shelf: 'schappen',
  step: 'wegwijzer',
  code: 'c',
  village: 'in-de-buurt',
} as const;

/** Where the desk of the contact centre lies. */
export const DESK = '/kcc/';

/** Path of a thing, without language. */
export function thingPath(kind: keyof typeof FOLDERS, id: string): string {
  return `/${FOLDERS[kind]}/${id}/`;
}

/** Where an open list of questions asks whether it changed; an answer for a script, no page. */
export const DESK_STAND = `${DESK}stand/`;

/** Behind the question mark of the start page right after "Klaar, volgende": our script tells that all is wiped, and takes it away. */
export const READY = 'klaar';
