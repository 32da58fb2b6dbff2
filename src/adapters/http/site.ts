// What the server is given: the files and pages of a release, where it stands, and what it may do for whom.
import type { Logger } from '../../application/ports.ts';
import type { Moved } from '../../domain/portal/moved.ts';
import type { SecurityLog } from '../../application/security-log.ts';
import type { MemoryFiles } from '../release/open-release.ts';
import type { Room } from './connections.ts';
import type { Health } from './monitor.ts';
import type { RenderPage } from './rendered.ts';
import type { Trust } from './visitor.ts';

export interface Site {
  /** Name of the portal. */
  readonly portal: string;
  /** The one at the root first. */
  readonly languages: readonly string[];
  /** Of the contact centre. */
  readonly phone: string;
  /** Of the municipality. */
  readonly email: string;
  readonly files: MemoryFiles;
  /** Pages that are no more, with where they lead. */
  readonly moved: Moved;
  /** Where "snel weg" leads; absent: there is none. */
  readonly exit?: string | undefined;
  /** When this release came. */
  readonly since: Date;
  readonly pages: RenderPage;
  /** The last changes to a page that was drawn. */
  readonly finish: (html: string) => string;
  readonly publicUrl: string | undefined;
  readonly trust: Trust;
  readonly preload: boolean;
  readonly room: Room;
  readonly health: () => Promise<Health>;
  /** Figures as text for a monitor that shows this secret; absent: there are none to see. */
  readonly metrics?: { readonly token: string; readonly text: () => Promise<string> } | undefined;
  /** What server-rendered pages receive, next to the form that was sent. */
  readonly locals: object;
  readonly logger: Logger;
  /** Where a refused form is written down. */
  readonly security: Pick<SecurityLog, 'note'>;
}
