// Colleagues behind the contact centre, to whom a question that it cannot answer goes on, and how they are reached.
import { z } from 'zod';
import { EMAIL } from '../email.ts';
import { says } from '../problem.ts';
import { slugSchema } from '../slug.ts';

/** A department (afd) or a group (grp) in Open Klant, with its identificatie there, as in `grp:wmo`. */
export const ACTOR = /^(afd|grp):\S(.{0,198}\S)?$/;

export const secondLineSchema = z.strictObject({
  /** Name for the needs that lead there. */
  id: slugSchema,
  /** As staff call them, after "een collega van". */
  name: z.string().min(2).max(60),
  /** Their mailbox; used where the portal can send mail. */
  mailbox: z.email({ pattern: EMAIL }).optional(),
  /** Their department or group in Open Klant; used where questions go there. With neither, staff bring it over themselves. */
  actor: z.string().regex(ACTOR, says('actor')).optional(),
  /** Where the name comes from, or that it is only a description. */
  source: z.string().min(3),
});

export type SecondLine = z.infer<typeof secondLineSchema>;

/** How colleagues of a second line are called and reached; each way that is there is used. */
export type LineWay = Pick<SecondLine, 'name' | 'mailbox' | 'actor'>;

/** How the second line of that id is reached; undefined when there is none. */
export function secondLineOf(
  { secondLine }: { readonly secondLine: readonly SecondLine[] },
  id: string | undefined,
): LineWay | undefined {
  const found = secondLine.find((line) => line.id === id);
  if (found === undefined) return undefined;
  const { name, mailbox, actor } = found;
  return { name, ...(mailbox !== undefined && { mailbox }), ...(actor !== undefined && { actor }) };
}
