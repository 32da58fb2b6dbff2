// A built site as the server finds it: where it stands, and what it says about itself.
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { municipalitySchema } from '../domain/municipality/municipality.ts';

const siteSchema = z.object({
  /** Name of the portal. */
  portal: z.string(),
  /** Time zone of the municipality. */
  timeZone: municipalitySchema.shape.timeZone,
  /** Languages it was built in, the one at the root first. */
  languages: z.array(z.string()).min(1),
});

export interface BuiltSite extends z.infer<typeof siteSchema> {
  /** Folder with the files that are served as they are. */
  readonly client: string;
  /** File with the handler of all other pages. */
  readonly entry: string;
}

/** The site in a folder; undefined when none was built there. */
export function builtSite(dist: string): BuiltSite | undefined {
  const [client, entry] = [`${dist}/client`, `${dist}/server/entry.mjs`];
  const file = `${client}/site.json`;
  if (!existsSync(entry) || !existsSync(file)) return undefined;
  return { ...siteSchema.parse(JSON.parse(readFileSync(file, 'utf8'))), client, entry };
}
