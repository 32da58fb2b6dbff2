// Groups of people that something can be made for.
import { z } from 'zod';

/** Ages: 0 to 11, 12 to 17, 18 to 26, 18 and over, 67 and over. */
export const AGES = ['child', 'youth', 'young-adult', 'adult', 'senior'] as const;
/** What somebody is to others or in life. */
export const ROLES = ['parent', 'carer', 'newcomer', 'veteran', 'entrepreneur'] as const;
/** What somebody lives with. */
export const LIMITS = [
  'psychiatric-background',
  'intellectual-disability',
  'physical-disability',
] as const;

/** Groups of people that have a share among residents. */
export const GROUPS = [...AGES, ...ROLES, ...LIMITS, 'low-income'] as const;
export type Group = (typeof GROUPS)[number];

/** Everyone, or groups; 'religious-setting' tells of the place, not of the people. */
export const audienceSchema = z.enum(['everyone', ...GROUPS, 'religious-setting']);
export type Audience = readonly z.infer<typeof audienceSchema>[];

/** Share of each group among residents, between 0 and 1. A group that is not there is taken for half of them. */
export type Shares = Readonly<Partial<Record<Group, number>>>;
