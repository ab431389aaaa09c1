import { readAddress } from './settings/read-address';
import { readSecret } from './settings/read-secret';

/**
 * Whether PUBLISHER_URL is our own publisher (`POST /publish`). A hosting service's build hook builds the site too, but shows no drafts: there
 * is nothing to preview with then.
 */
function hasPublisher(): boolean {
  const address = readAddress('PUBLISHER_URL');
  return address !== undefined && new URL(address).pathname.endsWith('/publish');
}

/** The preview of drafts (src/preview/): the site that shows them, or undefined where none does, and the secret both share. */
export default {
  siteUrl: hasPublisher() ? readAddress('SITE_URL') : undefined,
  secret: readSecret('PUBLISHER_SECRET'),
};
