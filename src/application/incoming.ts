// A request as a handler gets it: values only, read and limited before it comes here.

/** Everything a handler may know of a request, next to the content and the services it is given. */
export interface Incoming {
  /** The fields of a form that was sent; absent on a visit. */
  readonly form?: URLSearchParams | undefined;
  /** What stands behind the question mark of the address. */
  readonly query: URLSearchParams;
  /** Cookies by name, as the browser sent them. */
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** Opaque name of the place the request comes from, for limits only. */
  readonly visitor: string;
  /** Opaque name of the whole line that place is on (an IPv6 network of 56 bits), for limits only. */
  readonly visitorLine: string;
  /** True when a person opens the page: no form, no HEAD, no browser that looks ahead. */
  readonly isVisit: boolean;
  /** Public address of the portal, without a slash at the end; absent when not set. */
  readonly publicUrl?: string | undefined;
  /** Public origin of the portal, without a slash at the end; where none is set, that of the request. */
  readonly origin: string;
}
