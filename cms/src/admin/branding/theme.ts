/** The colours and shadows that differ from Strapi's theme. */
interface ThemeChanges {
  colors: Record<string, string>;
  shadows: Record<string, string>;
}

/** Strapi draws the keyboard focus as an inner shadow in its own violet. */
function createFocusShadow(colour: string): string {
  return ['2px 0', '0 2px', '-2px 0', '0 -2px'].map((offset) => `inset ${offset} 0 ${colour}`).join(', ');
}

/**
 * Warm green in place of Strapi's violet, in a light and a dark theme. Text on its background has a contrast of at least 4.5:1, the focus
 * of at least 3:1 (WCAG 2.2 SC 1.4.3, 1.4.11). neutral500 and neutral600, hints and placeholders, are darkened for that reason.
 */
export const theme: { light: ThemeChanges; dark: ThemeChanges } = {
  light: {
    colors: {
      primary100: '#edf7f1',
      primary200: '#c5e3d1',
      primary500: '#2c7d56',
      primary600: '#1b6e47',
      primary700: '#12553a',
      buttonPrimary500: '#2c7d56',
      buttonPrimary600: '#1b6e47',
      neutral500: '#6b6b85',
      neutral600: '#5a5a78',
      danger600: '#c0271c',
      success600: '#2b7040',
      warning600: '#8f5209',
      warning700: '#7a4407',
    },
    shadows: { focus: createFocusShadow('#12553a') },
  },
  dark: {
    colors: {
      primary100: '#16291f',
      primary200: '#2f5a43',
      primary500: '#57b784',
      primary600: '#6fcb9b',
      primary700: '#8fdcb3',
      buttonPrimary500: '#2c7d56',
      buttonPrimary600: '#1b6e47',
      danger600: '#ff8a80',
      danger700: '#ff8a80',
    },
    shadows: { focus: createFocusShadow('#8fdcb3') },
  },
};
