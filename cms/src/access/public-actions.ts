/** Content types of which anyone may read published entries over REST. */
const publicTypes = [
  'api::club.club',
  'api::event.event',
  'api::opportunity.opportunity',
  'api::announcement.announcement',
  'api::venue.venue',
  'api::topic.topic',
  'api::district.district',
  'api::page.page',
];

/** Everything that is allowed over REST without signing in; nothing else is, for nobody. */
export const publicActions = [
  ...publicTypes.flatMap((type) => [`${type}.find`, `${type}.findOne`]),
  'api::municipality.municipality.find',
  'api::content-state.content-state.find',
];
