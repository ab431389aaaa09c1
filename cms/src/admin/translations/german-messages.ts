import admin from './de/admin.json';
import contentManager from './de/content-manager.json';
import email from './de/email.json';
import i18n from './de/i18n.json';
import unlisted from './de/unlisted.json';
import upload from './de/upload.json';
import usersPermissions from './de/users-permissions.json';

type Messages = Record<string, string>;

/**
 * German for what Strapi's own German lacks, says with "du", or says wrongly; by the translation file of Strapi that it completes.
 *
 * `admin` is the admin itself, `unlisted` are message ids that stand in Strapi's code with an English default but in no translation file;
 * both are used as they are. The ids of all others get their plugin's name before them. Syntax: ICU MessageFormat.
 */
export const germanCompletions = {
  admin,
  'content-manager': contentManager,
  email,
  i18n,
  unlisted,
  upload,
  'users-permissions': usersPermissions,
} satisfies Record<string, Messages>;

/** All German completions by the id that react-intl looks up, as `config.translations.de` of the admin expects them. */
export function collectGermanMessages(): Messages {
  const messages: Messages = {};
  for (const [source, completions] of Object.entries(germanCompletions)) {
    const prefix = source === 'admin' || source === 'unlisted' ? '' : `${source}.`;
    for (const [id, message] of Object.entries(completions)) messages[prefix + id] = message;
  }
  return messages;
}
