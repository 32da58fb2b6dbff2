// The content as a check sees it: also of what is broken, the part that could be read.
import type { Municipality } from '../municipality/municipality.ts';
import type { Places } from '../municipality/places.ts';
import type { NeedFacts, NeedWording } from '../need/need.ts';
import type { ProcedureFacts, ProcedureWording } from '../procedure/procedure.ts';
import type { ProvisionFacts, ProvisionWording } from '../provision/provision.ts';
import type { Wordings } from '../wording.ts';
import type { Catalogue } from './catalogue.ts';

/** One entry of which some fields may be missing, because they are wrong. */
export interface Readable<Facts, Wording> {
  readonly facts: Partial<Facts>;
  /** Wordings that could be read whole. */
  readonly wordings: Wordings<Wording>;
  /** Languages that have a file, also when it is broken. */
  readonly languages: readonly string[];
}

export type ReadableNeed = Readable<NeedFacts, NeedWording>;
export type ReadableProvision = Readable<ProvisionFacts, ProvisionWording>;
export type ReadableProcedure = Readable<ProcedureFacts, ProcedureWording>;

export interface Checkable {
  readonly municipality: Partial<Municipality>;
  /** Every need that has a folder. */
  readonly needs: ReadonlyMap<string, ReadableNeed>;
  /** Every provision that has a folder. */
  readonly provisions: ReadonlyMap<string, ReadableProvision>;
  /** Every procedure that has a folder. */
  readonly procedures: ReadonlyMap<string, ReadableProcedure>;
  /** Names of questions that stand once; undefined: nothing can be said about them. */
  readonly questions: ReadonlySet<string> | undefined;
  /** Undefined: nothing can be said about places. */
  readonly places: Places | undefined;
  /** The day of the check, as jjjj-mm-dd; undefined: nothing can be said about days to come. */
  readonly today: string | undefined;
  /** Everything whole; absent when the municipality is not. */
  readonly catalogue: Catalogue | undefined;
  /** True when something broken may serve this need, so that nothing can be said about its offers. */
  readonly unsure: (need: string) => boolean;
}

/** A catalogue without anything broken, to be checked. */
export function checkableOf(catalogue: Catalogue): Checkable {
  const whole = <F, W>([name, entry]: [string, F & { readonly wordings: Wordings<W> }]) =>
    [
      name,
      { facts: entry, wordings: entry.wordings, languages: Object.keys(entry.wordings) },
    ] as const;
  return {
    municipality: catalogue.municipality,
    needs: new Map(
      [...catalogue.needs].map((entry) => whole<Omit<NeedFacts, 'questions'>, NeedWording>(entry)),
    ),
    provisions: new Map(
      [...catalogue.provisions].map((entry) => whole<ProvisionFacts, ProvisionWording>(entry)),
    ),
    questions: undefined,
    procedures: new Map(
      [...catalogue.procedures].map((entry) => whole<ProcedureFacts, ProcedureWording>(entry)),
    ),
    places: undefined,
    today: undefined,
    catalogue,
    unsure: () => false,
  };
}
