import { ensureServerCompiled } from '../../scripts/start/ensure-cms-built';

/** Compiles the CMS once for the whole test run, unless `npm test` has done so already. */
export default async function compileCms(): Promise<void> {
  await ensureServerCompiled();
}
