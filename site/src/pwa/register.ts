/**
 * The one script of ordinary pages (see docs/adr/0007-offline.md): brings in the service worker, has the line on the age of a kept page read
 * out, and offers to pass an entry on where the browser can. No page needs it.
 */

if ('serviceWorker' in navigator) {
  const { serviceWorker } = navigator;
  // The first visit comes before the worker: it is told what this page has loaded, so that the page looks the same without a network.
  if (!serviceWorker.controller) {
    serviceWorker.oncontrollerchange = () =>
      serviceWorker.controller?.postMessage(performance.getEntriesByType('resource').map(({ name }) => name));
  }
  // After the page itself, so that keeping things for later never slows the reading now.
  window.addEventListener('load', () => {
    // Browsers refuse in private windows and where storage is blocked; the site then simply needs a network.
    serviceWorker.register('/sw.js').catch(() => undefined);
  });
}

const note = document.getElementById('stand');
if (note) {
  const text = note.textContent;
  // Screen readers announce what changes in a live region, not what was there when the page came (WCAG 2.2 SC 4.1.3): said once more.
  setTimeout(() => {
    note.textContent = text;
  }, 500);
  window.addEventListener('online', () => {
    note.textContent = 'Sie sind wieder online. Laden Sie die Seite neu, um den neuesten Stand zu sehen.';
  });
}

/** Shows a button that is of use only with this script, and lets it work. */
function offer(selector: string, able: boolean, act: (button: HTMLElement) => Promise<void>): void {
  const button = document.querySelector<HTMLElement>(selector);
  if (!button || !able) return;
  button.hidden = false;
  // Who closes the share sheet again, or forbids the clipboard, has decided so: the address stands on the page.
  button.onclick = () => void act(button).catch(() => undefined);
}

offer('[data-share]', 'share' in navigator, () => navigator.share({ title: document.title, url: location.href }));
offer('[data-copy]', 'clipboard' in navigator, async (button) => {
  await navigator.clipboard.writeText(location.href);
  // Beside the button, because what is inside of one is not announced.
  if (button.nextElementSibling) button.nextElementSibling.textContent = 'Adresse kopiert';
});
