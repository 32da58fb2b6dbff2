// A request as a handler gets it: values only, read and limited before it comes here.

/** Where a request comes from, in opaque names, for limits only. */
export interface Place {
  /** One household, library or office. */
  readonly visitor: string;
  /** The whole line it is on: an IPv6 network of 56 bits, and for IPv4 the same as the visitor. */
  readonly visitorLine: string;
}

/** Everything a handler may know of a request, next to the content and the services it is given. */
export interface Incoming extends Place {
  /** The fields of a form that was sent; absent on a visit. */
  readonly form?: URLSearchParams | undefined;
  /** What stands behind the question mark of the address. */
  readonly query: URLSearchParams;
  /** Cookies by name, as the browser sent them. */
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** True when a person opens the page: no form, no HEAD, no browser that looks ahead. */
  readonly isVisit: boolean;
  /** Public address of the portal, without a slash at the end; absent when not set. */
  readonly publicUrl?: string | undefined;
  /** Public origin of the portal, without a slash at the end; where none is set, that of the request. */
  readonly origin: string;
}
