// Goes to a mail server as far as signing in, and leaves again: a look at the connection that brings nothing.
import SMTPConnection from 'nodemailer/lib/smtp-connection';

interface Options extends SMTPConnection.Options {
  readonly auth?: SMTPConnection.Credentials;
}

const TOO_LONG = Object.assign(new Error('took too long'), { code: 'ETIMEDOUT' });

/**
 * Ends well when the server lets us in. Rejects with what went wrong, or when `signal` ends it.
 * Not the look of the transport itself: nothing ends that one when a server trickles for ever.
 */
export async function signInTo({ auth, ...options }: Options, signal: AbortSignal): Promise<void> {
  const connection = new SMTPConnection(options);
  const ended = new Promise<void>((done, fail) => {
    if (signal.aborted) return fail(TOO_LONG);
    signal.addEventListener('abort', () => fail(TOO_LONG));
    const settle = (fault?: unknown) => (fault ? fail(fault) : done());
    connection.on('error', fail);
    connection.once('end', () => fail(new Error('the server hung up')));
    connection.connect((fault) => {
      if (fault || auth === undefined) return settle(fault);
      connection.login(auth, settle);
    });
  });
  try {
    await ended;
    connection.quit();
  } finally {
    connection.close();
  }
}
