import type { OpenCms } from '../lib/open-cms.ts';
import { OperatorError } from '../lib/run-main.ts';
import type { SeedPlan } from './plan/seed-plan.ts';
import { type DemoAccount, writeAccounts } from './write-accounts.ts';
import { seededTypes, writePlan } from './write-plan.ts';

/** Types whose entries tell that a CMS is in use. */
const contentTypes = [
  'api::club.club',
  'api::event.event',
  'api::opportunity.opportunity',
  'api::announcement.announcement',
  'api::venue.venue',
] as const;

interface SeedRecord {
  state: 'running' | 'complete';
}

/**
 * Fills an empty CMS with a plan and returns the accounts it made; undefined when there is content and `ifEmpty` allows that.
 *
 * A seed that was broken off leaves a mark in the database: the next one removes what it had written and begins anew. Content that nobody
 * seeded is never touched.
 *
 * @throws {OperatorError} if there is content and `ifEmpty` is not set
 */
export async function seedCms(
  cms: OpenCms,
  plan: SeedPlan,
  ifEmpty: boolean,
  report: (line: string) => void,
): Promise<DemoAccount[] | undefined> {
  const store = cms.strapi.store({ type: 'core', name: 'demo-data' });
  const record = (await store.get({ key: 'seed' })) as SeedRecord | null;
  if (record?.state === 'running') {
    report('Ein früherer Lauf wurde unterbrochen. Seine Einträge werden entfernt.');
    await removeEntries(cms);
  } else if (await hasContent(cms)) {
    if (ifEmpty) return undefined;
    throw new OperatorError(
      'Die Datenbank enthält schon Inhalte; es wurde nichts geändert. Für frische Demodaten setzen Sie DATA_DIR auf einen leeren Ordner ' +
        '(oder DATABASE_URL auf eine leere Datenbank). Mit --if-empty endet der Befehl in diesem Fall ohne Fehler.',
    );
  }
  await store.set({ key: 'seed', value: { state: 'running' } satisfies SeedRecord });
  const clubs = await writePlan(cms, plan, report);
  const accounts = await writeAccounts(cms, plan.accounts, clubs);
  await store.set({ key: 'seed', value: { state: 'complete' } satisfies SeedRecord });
  return accounts;
}

async function hasContent(cms: OpenCms): Promise<boolean> {
  const counts = await Promise.all(contentTypes.map((uid) => cms.documents(uid).count()));
  return counts.some((count) => count > 0);
}

async function removeEntries(cms: OpenCms): Promise<void> {
  for (const uid of seededTypes) {
    for (;;) {
      const entries = await cms.documents(uid).findMany({ fields: ['id'], limit: 100 });
      if (entries.length === 0) break;
      await cms.write(async () => {
        for (const { documentId } of entries) await cms.documents(uid).delete({ documentId });
      });
    }
  }
}
