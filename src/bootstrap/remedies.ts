// What whoever runs the server can do about each cause, in one sentence: for the log, the doctor and /health.
import type { Cause } from '../application/cause.ts';

const REMEDIES: Readonly<Record<Cause, string>> = {
  'disk-full':
    'The disk is full: make room where DATA_DIR or the database lies; nothing else is needed.',
  'disk-readonly':
    'The disk or folder cannot be written: give the user of the portal write access to DATA_DIR.',
  'disk-fault': 'The disk fails: look in the log of the system, and put a sound disk in its place.',
  'database-away': 'The database does not answer: start it, and look at DATABASE_URL or DATA_DIR.',
  'database-busy': 'The database is busy: end what holds it, such as a copy or a long query.',
  'database-broken': 'The database is damaged: stop the portal and put back the last backup.',
  'key-missing':
    'No key opens what was sealed: put the old key back in ENCRYPTION_KEYS or sleutel.',
  'name-not-found': 'The name of the server is not found: look at the address and at DNS.',
  unreachable: 'Nobody answers there: look whether it runs, at its port, and at the firewall.',
  timeout: 'It answers too slowly: look whether it runs well, and at the network.',
  certificate:
    'Its certificate is not trusted: renew it, or name your own CA (SMTP_CA_FILE, NODE_EXTRA_CA_CERTS).',
  'sign-in': 'It does not accept our password or token: set the right one.',
  'set-up':
    'It refuses us because of how we are set up: for mail look at SMTP_NAME, SMTP_FROM, and whether it may relay for us.',
  quota: 'We sent more than it allows: ask its manager for room; what waits is tried again.',
  'mailbox-full': 'The mailbox is full: make room in it; what waits is tried again.',
  busy: 'It refuses for now: what waits is tried again by itself.',
  recipient:
    'It does not know the receiver: look at SMTP_TO, and try the question again at the desk.',
  content: 'It refuses what we send: open the question at the desk, and do it by hand.',
  'actor-missing':
    'It does not know the department or group: make it there, or set KLANTINTERACTIES_ACTOR to one that exists.',
  'wrong-answer': 'Something else answers there: look at the address.',
  'standing-still':
    'The work beside serving stands still: start the portal again, and tell its makers.',
  'own-fault': 'A fault of the portal itself: tell its makers what the log says.',
};

/** The remedy for a cause. */
export function remedyFor(cause: Cause): string {
  return REMEDIES[cause];
}
