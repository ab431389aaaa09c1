import { PUBLIC_PREFIX } from '../../../cms/src/public-pages/form-definition.ts';

/**
 * Where a form of the site is sent: `https://redaktion.example.org/formular/verein-anmelden`. Undefined when the build does not know where
 * browsers reach the CMS (CMS_PUBLIC_URL, see pipeline/read-settings.ts); the page then offers its other ways only.
 */
export function formUrl(path: string): string | undefined {
  const cms = process.env.CMS_PUBLIC_URL;
  return cms ? `${cms}${PUBLIC_PREFIX}${path}` : undefined;
}
