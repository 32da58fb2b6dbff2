// A request as values, for tests of handlers.
import type { Incoming, Place } from '../../src/application/incoming.ts';

/** A place on a line of its own. */
export const placeOf = (visitor: string): Place => ({
  visitor,
  visitorLine: `lijn van ${visitor}`,
});

/** A visit, or with `fields` a form that was sent. */
export function incoming({
  fields,
  query = '',
  cookies = {},
  isVisit = fields === undefined,
}: {
  fields?: Readonly<Record<string, string>> | undefined;
  query?: string;
  cookies?: Readonly<Record<string, string>>;
  isVisit?: boolean;
} = {}): Incoming {
  return {
    form: fields && new URLSearchParams(fields),
    query: new URLSearchParams(query),
    cookies,
    visitor: 'bezoeker',
    visitorLine: 'lijn-van-bezoeker',
    isVisit,
    origin: 'https://hulp.voorbeeld.nl',
  };
}
