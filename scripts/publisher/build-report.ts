import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const buildReportSchema = z.object({
  ok: z.boolean(),
  reason: z.string().optional(),
  /** The CMS's content state that the site shows. */
  contentVersion: z.string().optional(),
  /** When the next date-dependent change of content is due (an announcement appears, an offer ends). */
  nextChangeAt: z.iso.datetime({ offset: true }).optional(),
  seconds: z.number().optional(),
  entries: z.record(z.string(), z.number()).default({}),
  pages: z.number().optional(),
  leftOut: z.array(z.looseObject({ type: z.string(), id: z.string(), title: z.string().optional(), reason: z.string() })).default([]),
});

/** What the build says about itself. */
export type BuildReport = z.infer<typeof buildReportSchema>;

/** The report a build left at `path`; undefined when it left none or something unreadable, as a killed build does. */
export async function readBuildReport(path: string): Promise<BuildReport | undefined> {
  try {
    return buildReportSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    // Whoever called the build knows from its exit code whether a report had to be there.
    return undefined;
  }
}
