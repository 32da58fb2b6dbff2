// What a piece for the paper says.

/** Every text as a reader sees it. */
export interface BlockText {
  readonly title: string;
  /** Only when there may be danger. */
  readonly danger?: string;
  readonly sentence: string;
  /** Stands before the address where the code is typed. */
  readonly lead: string;
  /** Address where the code is typed. */
  readonly host: string;
  /** Digits in groups. */
  readonly code: string;
  /** Stands before the QR. */
  readonly scan: string;
  /** Stands before the number to call. */
  readonly phoneLead: string;
  readonly phone: string;
  /** Name of the portal: who sends this. */
  readonly portal: string;
}
