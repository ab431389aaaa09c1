import { deriveColours, paperColours } from '../config/colours.ts';
import { pathTo, routes } from '../config/routes.ts';
import type { Municipality } from '../graph/types.ts';
import { inPlace } from '../i18n/place-phrases.ts';
import { findDrawing } from '../media/drawings.ts';
import { appIcons } from './app-icons.ts';

/** The site as an installable app (W3C Web Application Manifest), named and coloured by its municipality. */
export function createWebAppManifest(municipality: Municipality) {
  return {
    id: '/',
    name: municipality.siteTitle,
    // Phones cut longer names below the icon.
    short_name: municipality.siteTitle.length <= 14 ? municipality.siteTitle : 'Ehrenamt',
    description: `Vereine, Veranstaltungen und Angebote zum Mitmachen ${inPlace(municipality.name)}.`,
    lang: 'de',
    dir: 'ltr',
    start_url: pathTo('home'),
    scope: '/',
    display: 'standalone',
    background_color: paperColours.light.paper,
    theme_color: deriveColours(municipality.colours).light.primary,
    categories: ['government', 'lifestyle', 'social'],
    icons: appIcons
      .filter(({ purpose }) => purpose !== 'apple')
      .flatMap(({ name, size, purpose }) => {
        const src = findDrawing(name);
        return src ? [{ src, sizes: `${size}x${size}`, type: 'image/png', purpose }] : [];
      }),
    shortcuts: (['events', 'opportunities', 'offline'] as const).map((route) => ({
      name: routes[route].title,
      url: routes[route].pattern,
    })),
  };
}
