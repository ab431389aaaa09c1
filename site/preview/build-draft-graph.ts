import { describeField } from '../src/cms/describe-field.ts';
import type { RawEntry, Snapshot } from '../src/cms/snapshot.ts';
import { buildGraph } from '../src/graph/build-graph.ts';
import { essentialRelations } from '../src/graph/check-references.ts';
import type { Graph, IsoDateTime } from '../src/graph/types.ts';
import { berlinClock, berlinDay, formatClock, formatDay } from '../src/i18n/format-dates.ts';
import { completeDraft } from './complete-draft.ts';
import type { Draft, DraftType } from './draft.ts';

/** The site's content as it would be with one draft published. */
export interface DraftGraph {
  graph: Graph;
  /** Where the draft's page is in this graph: `/vereine/chor/`. */
  path: string;
  /** What is missing or wrong in the draft, and what keeps it off the site, one German sentence each. */
  notes: string[];
}

/** A change that lets an entry stand in the graph which was left out of it; of several the first that helps is made. */
type Relaxation = (entry: RawEntry, now: IsoDateTime) => RawEntry;

const relaxations: Relaxation[] = [
  (entry) => ({ ...entry, slug: `entwurf-${String(entry.documentId)}` }),
  (entry) => ({ ...entry, parent: null }),
  (entry) => ({ ...entry, end: null }),
  (entry) => ({ ...entry, recurrence: null }),
  (entry) => ({ ...entry, club: null, venue: null }),
  (entry, now) => ({ ...entry, end: null, recurrence: null, start: now }),
];

const listOf = {
  club: 'clubs',
  event: 'events',
  opportunity: 'opportunities',
  announcement: 'announcements',
  venue: 'venues',
  page: 'pages',
} as const satisfies Record<DraftType, keyof Graph>;

/**
 * The content graph of a snapshot with one draft laid over it. The draft is always in it: what would keep it out after its publication is
 * set aside and named in `notes`, so that an unfinished entry can be looked at.
 */
export function buildDraftGraph(snapshot: Snapshot, draft: Draft, now: IsoDateTime): DraftGraph {
  const { type } = draft;
  const completed = completeDraft(draft, now);
  const linked = dropUnpublishedRelations(completed.entry, type, snapshot);
  const shown = type === 'announcement' ? showNow(linked.entry, now) : { entry: linked.entry, notes: [] };
  const notes = [...completed.notes, ...linked.notes, ...shown.notes];

  let entry = shown.entry;
  let attempt = tryGraph(snapshot, type, entry, now);
  for (let left = relaxations.length; attempt.path === undefined && left > 0; left -= 1) {
    notes.push(...attempt.reasons);
    const { reasons } = attempt;
    const helping = relaxations.find((relax) => {
      const next = tryGraph(snapshot, type, relax(entry, now), now);
      return next.path !== undefined || String(next.reasons) !== String(reasons);
    });
    if (!helping) break;
    entry = helping(entry, now);
    attempt = tryGraph(snapshot, type, entry, now);
  }
  if (attempt.path === undefined) throw new Error(`The draft ${String(entry.documentId)} cannot be shown: ${attempt.reasons.join(' ')}`);
  return { graph: attempt.graph, path: attempt.path, notes: [...new Set([...notes, ...attempt.reasons])] };
}

function tryGraph(snapshot: Snapshot, type: DraftType, entry: RawEntry, now: IsoDateTime) {
  const id = String(entry.documentId);
  const others = snapshot.content[type].filter((other) => other.documentId !== id);
  const graph = buildGraph({ ...snapshot, content: { ...snapshot.content, [type]: [...others, entry] } }, now);
  const reasons = graph.leftOut.filter((left) => left.type === type && left.id === id).map(({ reason }) => reason.replace(/^Feld /, ''));
  return { graph, path: graph[listOf[type]].find((one) => one.id === id)?.path, reasons };
}

/** The site leaves out what belongs to something that is not public; here only the link goes, and is named. */
function dropUnpublishedRelations(entry: RawEntry, type: DraftType, { content }: Snapshot): { entry: RawEntry; notes: string[] } {
  const notes: string[] = [];
  const kept = { ...entry };
  for (const { field, target } of essentialRelations[type] ?? []) {
    const related = entry[field] as { documentId: string; name?: string; title?: string } | null | undefined;
    if (!related || content[target].some((other) => other.documentId === related.documentId)) continue;
    kept[field] = null;
    const name = related.name ?? related.title;
    notes.push(
      `„${describeField([field])}“: ${name ? `„${name}“` : 'Der verknüpfte Eintrag'} ist noch nicht veröffentlicht. Erst danach kann dieser Eintrag auf der Website erscheinen.`,
    );
  }
  return { entry: kept, notes };
}

/** An announcement as on the day it appears, whenever that is. */
function showNow(entry: RawEntry, now: IsoDateTime): { entry: RawEntry; notes: string[] } {
  const notes: string[] = [];
  const { publishFrom, validUntil } = entry as { publishFrom?: IsoDateTime | null; validUntil?: IsoDateTime | null };
  const isOver = Boolean(validUntil && validUntil <= now);
  if (publishFrom && publishFrom > now) {
    notes.push(`Erscheint erst ab ${formatDay(berlinDay(publishFrom))}, ${formatClock(berlinClock(publishFrom))}.`);
  }
  if (isOver) {
    notes.push(`„${describeField(['validUntil'])}“ liegt in der Vergangenheit: Auf der Website erscheint der Eintrag nicht mehr.`);
  }
  const shown = { publishedAt: publishFrom ?? entry.publishedAt, publishFrom: null, validUntil: isOver ? null : validUntil };
  return { entry: { ...entry, ...shown }, notes };
}
