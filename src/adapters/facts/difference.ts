// A difference between our content and the facts, as a value.

/** Kinds of things, in the order in which they are told. */
export const SUBJECTS = ['provision', 'need', 'procedure', 'page', 'facts'] as const;

/** What a difference is about; differences about one thing are told together. */
export interface Subject {
  readonly kind: (typeof SUBJECTS)[number];
  /** Id of the provision, slug of the need, id of the procedure, file of the page; empty for the facts as a whole. */
  readonly id: string;
}

const FIELDS = [
  'phone',
  'email',
  'url',
  'urlVerified',
  'address',
  'postcode',
  'village',
  'rung',
  'needs',
  'publish',
  'confidence',
  'sourceDate',
  'sources',
  'area',
  'organisation',
  'audience',
  'act',
  'officialName',
  'validUntil',
  'validFor',
  'reviewBy',
  'law',
  'steps',
] as const;

/** Fields that content and facts both have. */
export type Field = (typeof FIELDS)[number];

export const isField = (name: string): name is Field => FIELDS.some((field) => field === name);

export const DIFFERENCE_KINDS = [
  /** A field says something else; of a list only what is not in the other. */
  'value',
  /** A record that may be shown is not in our content. */
  'notInContent',
  /** Our provision has no record any more. */
  'noRecord',
  /** Our provision has a record that says it may never be shown. */
  'mayNotBeShown',
  /** An amount, time or number in our text that stands in no fact. */
  'inNoFact',
  /** An amount, time or number in our text that stands in the record of something else alone. */
  'inOtherRecord',
  /** A need that the facts name and our content does not have. */
  'newNeed',
  /** A need of ours that no fact names. */
  'needInNoFact',
  /** The facts know what people can do themselves or together, and our need has nothing on that rung. */
  'noTips',
  /** The facts never point to one's own network here, and our need does. */
  'ownNetworkClosed',
  /** The facts name signs on which to skip the ladder, and our need does not ask about danger. */
  'noDanger',
  /** A village that the facts do not know, in a provision that is for villages here. */
  'unknownVillage',
  /** A postcode that the facts do not give to this village. */
  'otherPostcode',
  /** A field of the facts that our content has no place for. */
  'unusedField',
] as const;

export type DifferenceKind = (typeof DIFFERENCE_KINDS)[number];

export interface Difference {
  readonly subject: Subject;
  readonly kind: DifferenceKind;
  /** Set for 'value'. */
  readonly field?: Field;
  /** What our content says, one thing each. */
  readonly ours: readonly string[];
  /** What the facts say, one thing each. */
  readonly facts: readonly string[];
}
