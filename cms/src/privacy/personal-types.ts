/**
 * Content types in which residents and applicants tell about themselves. No former states of them are kept, and no webhook carries them: what is
 * deleted is gone, and nobody but the municipality is told.
 */
export const personalTypes: string[] = ['api::registration.registration', 'api::report.report'];
