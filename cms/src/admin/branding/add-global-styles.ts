import css from './global.css?inline';

/** Rules for what neither Strapi's theme nor its settings reach. */
export function addGlobalStyles(): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
}
