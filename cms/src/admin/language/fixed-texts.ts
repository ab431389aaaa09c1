import { weekdays } from '../../labels/shared-options';

/** Texts that Strapi and its design system write in English without asking for a translation; only in elements that fit the selector. */
export interface FixedTexts {
  selector: string;
  /** `text` for text nodes, else the attribute's name. */
  place: 'text' | 'aria-label' | 'placeholder' | 'title';
  german: Record<string, string>;
}

const states = { draft: 'Entwurf', published: 'Veröffentlicht', modified: 'Geändert' };

/** All that were met on the editors' screens. Each is replaced only where it stands alone and exactly as here. */
export const fixedTexts: FixedTexts[] = [
  // The heading of a meeting time or an opening hour is the stored value of its main field.
  { selector: 'h3 button[aria-controls], h3 button[aria-controls] *', place: 'text', german: weekdays },
  { selector: '[role="status"]', place: 'aria-label', german: states },
  {
    selector: 'button, input, [role="combobox"], [role="dialog"], [role="listbox"]',
    place: 'aria-label',
    german: {
      'Choose date': 'Tag wählen',
      'Choose time': 'Uhrzeit wählen',
      Clear: 'Leeren',
      Close: 'Schließen',
      'Next month': 'Nächster Monat',
      'Previous month': 'Vorheriger Monat',
    },
  },
  { selector: 'section[aria-live]', place: 'aria-label', german: { 'Notifications alt+T': 'Meldungen, Alt+T' } },
  // Read aloud, never seen.
  {
    selector: 'span',
    place: 'text',
    german: {
      'Close modal': 'Schließen',
      Loading: 'Wird geladen',
      'Loading content...': 'Wird geladen …',
      Menu: 'Menü',
      Search: 'Suchen',
    },
  },
  {
    selector: '[id^="DndDescribedBy"]',
    place: 'text',
    german: {
      'To pick up a draggable item, press the space bar. While dragging, use the arrow keys to move the item. Press space again to drop the item in its new position, or press escape to cancel.':
        'Mit der Leertaste nehmen Sie ein Element auf, mit den Pfeiltasten verschieben Sie es. Die Leertaste legt es ab, Escape bricht ab.',
    },
  },
];
