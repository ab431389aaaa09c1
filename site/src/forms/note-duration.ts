/**
 * Tells the CMS with a form for how long it was open, in milliseconds: programs fill in a form faster than people. Without this script the
 * field stays empty, and the CMS does without.
 */
import { DURATION_FIELD } from '../../../cms/src/public-pages/form-definition.ts';

const openedAt = performance.now();

for (const form of document.querySelectorAll<HTMLFormElement>('form[method="post"]')) {
  form.addEventListener('submit', () => {
    const field = form.elements.namedItem(DURATION_FIELD);
    if (field instanceof HTMLInputElement) field.value = String(Math.round(performance.now() - openedAt));
  });
}
