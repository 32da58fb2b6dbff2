// Reads a form body, within limits: a wrong kind or too much is an answer, never an exception.
import type { IncomingMessage } from 'node:http';

/** A full form with every character percent-encoded stays well under this. */
const MAX_BODY_BYTES = 64 * 1024;

export type FormBody =
  | { readonly ok: true; readonly form: URLSearchParams }
  | { readonly ok: false; readonly kind: 'too-large' | 'wrong-type' };

/** The form of a POST. Reads at most MAX_BODY_BYTES; the rest is thrown away. */
export async function readForm(req: IncomingMessage): Promise<FormBody> {
  const type = (req.headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') {
    req.resume();
    return { ok: false, kind: 'wrong-type' };
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
    // Far over the limit nobody is typing any more: stop listening.
    else if (size > 64 * MAX_BODY_BYTES) break;
  }
  if (size > MAX_BODY_BYTES) return { ok: false, kind: 'too-large' };
  return { ok: true, form: new URLSearchParams(Buffer.concat(chunks).toString('utf8')) };
}
