import logo from './logo.svg';

/** The browser's tab shows the platform's sign. */
export function showFavicon(): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'icon', type: 'image/svg+xml', href: logo });
  document.head.append(link);
}
