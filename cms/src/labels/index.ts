import { clubComponentLabels } from './components/club-labels';
import { eventComponentLabels } from './components/event-labels';
import { municipalityComponentLabels } from './components/municipality-labels';
import { sharedComponentLabels } from './components/shared-labels';
import { venueComponentLabels } from './components/venue-labels';
import type { ComponentLabels, TypeLabels } from './model-labels';
import { announcementLabels } from './types/announcement-labels';
import { calendarSourceLabels } from './types/calendar-source-labels';
import { clubLabels } from './types/club-labels';
import { districtLabels } from './types/district-labels';
import { eventLabels } from './types/event-labels';
import { municipalityLabels } from './types/municipality-labels';
import { noticeLabels } from './types/notice-labels';
import { opportunityLabels } from './types/opportunity-labels';
import { pageLabels } from './types/page-labels';
import { registrationLabels } from './types/registration-labels';
import { reportLabels } from './types/report-labels';
import { topicLabels } from './types/topic-labels';
import { venueLabels } from './types/venue-labels';

/** Every content type of the platform by its uid. Read by the bootstrap step `ensureEditLayouts` and, for what Strapi cannot store, by the admin. */
export const typeLabels: Record<string, TypeLabels> = {
  'api::announcement.announcement': announcementLabels,
  'api::calendar-source.calendar-source': calendarSourceLabels,
  'api::club.club': clubLabels,
  'api::district.district': districtLabels,
  'api::event.event': eventLabels,
  'api::municipality.municipality': municipalityLabels,
  'api::notice.notice': noticeLabels,
  'api::opportunity.opportunity': opportunityLabels,
  'api::page.page': pageLabels,
  'api::registration.registration': registrationLabels,
  'api::report.report': reportLabels,
  'api::topic.topic': topicLabels,
  'api::venue.venue': venueLabels,
};

/** Every component of the platform by its uid. */
export const componentLabels: Record<string, ComponentLabels> = {
  ...sharedComponentLabels,
  ...clubComponentLabels,
  ...eventComponentLabels,
  ...municipalityComponentLabels,
  ...venueComponentLabels,
};
