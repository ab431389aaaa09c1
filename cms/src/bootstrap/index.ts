import type { Core } from '@strapi/strapi';
import { withholdPersonalTypes } from '../publishing/withhold-personal-types';
import { ensureTasks } from '../tasks';
import { ensureAcceptances } from './ensure-acceptances';
import { ensureAccessConditions } from './ensure-access-conditions';
import { ensureAdminRoles } from './ensure-admin-roles';
import { ensureAgreementDates } from './ensure-agreement-dates';
import { ensureEditLayouts } from './ensure-edit-layouts';
import { ensureMediaFolders } from './ensure-media-folders';
import { ensureMunicipality } from './ensure-municipality';
import { ensureNoDefaultApiTokens } from './ensure-no-default-api-tokens';
import { ensurePublicPermissions } from './ensure-public-permissions';
import { ensurePublishWebhook } from './ensure-publish-webhook';
import { ensureShippedPages } from './ensure-shipped-pages';

type BootstrapStep = (context: { strapi: Core.Strapi }) => Promise<void>;

/** What every start makes sure of, in this order. Each step is idempotent, and revokes as well as grants. */
const bootstrapSteps: BootstrapStep[] = [
  ensureAccessConditions,
  ensureAdminRoles,
  ensureNoDefaultApiTokens,
  ensurePublicPermissions,
  ensureEditLayouts,
  ensureMunicipality,
  ensureMediaFolders,
  ensureShippedPages,
  ensureAgreementDates,
  ensureAcceptances,
  // Last: what the steps above write is reported by the publisher's own comparison, not by a dozen webhooks at each first start.
  ensurePublishWebhook,
  withholdPersonalTypes,
  ensureTasks,
];

/**
 * Takes all steps, one after the other.
 *
 * @throws at the first that fails, with its name and reason
 */
export async function runBootstrapSteps(context: { strapi: Core.Strapi }): Promise<void> {
  for (const step of bootstrapSteps) {
    try {
      await step(context);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new Error(`The CMS cannot start: ${step.name} failed: ${reason}`, { cause: error });
    }
  }
}
