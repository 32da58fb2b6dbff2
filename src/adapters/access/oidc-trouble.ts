// What a failure on the way to the identity provider means.
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client';

export interface Trouble {
  readonly reason: 'denied' | 'refused' | 'unreachable';
  /** A code for the log of whoever runs the portal, such as invalid_client. */
  readonly detail: string;
}

/** What a provider says when it is not well. */
const UNWELL = ['server_error', 'temporarily_unavailable'];
/** No answer in time, or an answer that is not one of an identity provider, as of a gateway in between. */
const NO_ANSWER = [
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_PARSE_ERROR',
  'OAUTH_RESPONSE_IS_NOT_JSON',
];

/** What a provider says when the person, or a rule of theirs, stops it. */
const DENIED = ['access_denied', 'login_required', 'consent_required', 'interaction_required'];

const unwell = (status: number) => status >= 500 || status === 429;

function isAway(error: unknown): boolean {
  // What fetch itself throws has no code; it stands in its cause.
  if (error instanceof TypeError) return !('code' in error);
  if (error instanceof ResponseBodyError)
    return unwell(error.status) || UNWELL.includes(error.error);
  if (error instanceof AuthorizationResponseError) return UNWELL.includes(error.error);
  if (!(error instanceof ClientError)) return false;
  if (NO_ANSWER.includes(error.code ?? '')) return true;
  return error.cause instanceof Response && unwell(error.cause.status);
}

/** What the other side called it; a challenge holds that in its parameters. */
function saidBy(error: unknown): unknown {
  return error instanceof WWWAuthenticateChallengeError
    ? error.cause[0]?.parameters['error']
    : (error as { error?: unknown }).error;
}

/** Sorts a failure. Only codes come out: messages and causes hold tokens and names. */
export function troubleOf(error: unknown): Trouble {
  const { code, cause, name } = error as Record<string, unknown>;
  const words = [saidBy(error), code, (cause as { code?: unknown } | undefined)?.code, name];
  const detail = words.find((word) => typeof word === 'string' && /^\w{1,50}$/.test(word));
  const isDenied = error instanceof AuthorizationResponseError && DENIED.includes(error.error);
  const said = isDenied ? 'denied' : 'refused';
  return { reason: isAway(error) ? 'unreachable' : said, detail: String(detail ?? 'unknown') };
}
