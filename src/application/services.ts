// What the server hands to pages as `Astro.locals.services`: per area what its handlers need, and nothing besides.
import type { AskServices } from './ask/services.ts';
import type { CodeServices } from './code/open-code.ts';
import type { DeskServices } from './desk/services.ts';
import type { HomeServices } from './near/home-cookie.ts';
import type { OwnQuestionServices } from './own-question/services.ts';
import type { PlanServices } from './plan/plan-cookie.ts';
import type { SearchServices } from './search/search-page.ts';
import type { WipeServices } from './wipe.ts';

export interface Services {
  readonly ask: AskServices;
  readonly ownQuestion: OwnQuestionServices;
  readonly wipe: WipeServices;
  readonly plan: PlanServices;
  readonly home: HomeServices;
  readonly code: CodeServices;
  readonly search: SearchServices;
  readonly desk: DeskServices;
}
