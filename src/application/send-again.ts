// A form that was refused because it may come from another site: what was typed comes back, to look at and to send again.
import { pathOf } from '../domain/address/address.ts';
import { show, type Shown } from './answer.ts';

/** A form that was refused, and where it was sent. */
export interface Refused {
  /** Path with language and what stands behind the question mark. */
  readonly path: string;
  readonly form: URLSearchParams;
}

export interface SendAgainView {
  /** What a person typed, to read and to copy. */
  readonly typed: readonly string[];
  /** The whole form, to send it again; absent where a stranger's form must not be sent with one press. */
  readonly again?: {
    readonly action: string;
    readonly fields: readonly (readonly [string, string])[];
  };
}

/** Fields that people type in. */
const TYPED = [
  ...['question', 'name', 'phone', 'email', 'q', 'number'],
  ...['quote', 'note', 'detail', 'line', 'find', 'who'],
];
const SECRET = 'password';
/** An address as we write it ourselves: another way to write it may hide that it is the desk's, or lead elsewhere. */
const AS_WE_WRITE = /^(?:\/[a-z0-9-]+)+\/(?:\?.*)?$/;

/** The form as it came, with status 403. At the desk only the text comes back: there a press does what cannot be undone. */
export function sendAgain({ path, form }: Refused): Shown<SendAgainView> {
  const typed = TYPED.flatMap((name) => form.getAll(name)).filter((text) => text.trim() !== '');
  const mayGo = AS_WE_WRITE.test(path) && !path.startsWith(pathOf('desk')) && !form.has(SECRET);
  const again = { action: path, fields: [...form] };
  return show({ typed, ...(mayGo && { again }) }, { status: 403 });
}
