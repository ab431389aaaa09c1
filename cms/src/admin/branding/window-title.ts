const PRODUCT = 'Ehrenamtsplattform';
const STRAPI_SUFFIX = / \| Strapi$/;

/**
 * The browser's tab says "<page> | <name of the municipality's site>", until that is known "<page> | Ehrenamtsplattform".
 *
 * Strapi sets the title on each page itself and offers no setting for what it puts behind it.
 */
export function brandWindowTitle(readSiteTitle: () => Promise<string | undefined>): void {
  let name = PRODUCT;
  const replaceSuffix = () => {
    if (STRAPI_SUFFIX.test(document.title)) document.title = document.title.replace(STRAPI_SUFFIX, ` | ${name}`);
  };
  new MutationObserver(replaceSuffix).observe(document.head, { subtree: true, childList: true, characterData: true });
  document.title = name;
  void readSiteTitle().then((siteTitle) => {
    if (!siteTitle) return;
    document.title = document.title === name ? siteTitle : document.title.replace(` | ${name}`, ` | ${siteTitle}`);
    name = siteTitle;
  });
}

/** The name of the public site from the municipality's settings; undefined while there are none or the CMS does not answer. */
export async function fetchSiteTitle(): Promise<string | undefined> {
  try {
    const response = await fetch('/api/municipality?fields[0]=siteTitle');
    if (!response.ok) return undefined;
    const { data }: { data?: { siteTitle?: string } } = await response.json();
    return data?.siteTitle;
  } catch {
    // Only the wording of the tab hangs on it; that the CMS is unreachable the editor learns from every screen.
    return undefined;
  }
}
