import type { MunicipalityContent } from '../../cms/schema/municipality.ts';
import { describeColourFaults } from '../../config/colours.ts';
import type { Municipality } from '../types.ts';
import { dropEmpty } from './convert-components.ts';
import { convertBlocks, convertImage } from './convert-media.ts';
import type { Workbench } from './workbench.ts';

/** The periods of the data-maintenance agreement where a municipality has set none: half a year, nine months, fifteen months. */
const defaultFreshness: Municipality['freshness'] = { confirmAfterMonths: 6, unconfirmedAfterMonths: 9, hiddenAfterMonths: 15 };

/** Days a server log is kept where nothing else is stated. */
const defaultLogRetentionDays = 7;

/** The municipality's periods, with defaults where none are set. */
export function readFreshnessPeriods(content: MunicipalityContent): Municipality['freshness'] {
  return content.freshness ?? defaultFreshness;
}

/** The municipality that runs the platform. */
export function createMunicipality(content: MunicipalityContent, workbench: Workbench): Municipality {
  const owner = { type: 'municipality', id: content.documentId, title: content.name };
  const { statement, privacy } = content;
  for (const reason of describeColourFaults(content.colours ?? {})) workbench.reject({ ...owner, reason });
  return {
    name: content.name,
    siteTitle: content.siteTitle,
    slogan: content.slogan,
    federalState: content.federalState,
    address: dropEmpty(content.address),
    phone: content.phone,
    email: content.email,
    website: content.website,
    vatId: content.vatId,
    representatives: content.representatives,
    responsibleOffice: content.responsibleOffice,
    coordinator: content.coordinator,
    logo: convertImage(content.logo, owner, workbench),
    heroImage: convertImage(content.heroImage, owner, workbench),
    colours: content.colours ?? {},
    socialLinks: content.socialLinks,
    welcome: convertBlocks(content.welcome, workbench),
    statement: statement && { ...statement, knownBarriers: convertBlocks(statement.knownBarriers, workbench) },
    privacy: privacy && { ...privacy, logRetentionDays: privacy.logRetentionDays ?? defaultLogRetentionDays },
    freshness: workbench.freshness,
  };
}
