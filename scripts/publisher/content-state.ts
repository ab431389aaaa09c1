import { z } from 'zod';

/** What the CMS answered when asked for the version of its published content. */
export type ContentState = { reachable: true; version: string } | { reachable: false; reason: string };

const answerSchema = z.object({ version: z.string().min(1) });

/** Milliseconds after which a silent CMS counts as not reachable. */
const PATIENCE = 5_000;

/** Asks the CMS for the version of its published content. Never rejects: a CMS that is down is an ordinary state. */
export async function readContentState(cmsUrl: string): Promise<ContentState> {
  try {
    const response = await fetch(`${cmsUrl}/api/content-state`, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' });
    if (!response.ok) return { reachable: false, reason: `Das CMS antwortet mit HTTP ${response.status}.` };
    const { version } = answerSchema.parse(await response.json());
    return { reachable: true, version };
  } catch (error) {
    return { reachable: false, reason: `Das CMS ist nicht erreichbar (${describeCause(error)}).` };
  }
}

function describeCause(error: unknown): string {
  if (error instanceof z.ZodError || error instanceof SyntaxError) return 'unverständliche Antwort';
  if (error instanceof Error && error.name === 'TimeoutError') return 'keine Antwort';
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : 'keine Verbindung';
}
