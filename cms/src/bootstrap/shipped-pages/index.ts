import { helpPages } from './help-pages';
import { legalPages } from './legal-pages';
import { plainLanguagePage } from './plain-language-page';
import { rulesPages } from './rules-pages';
import type { ShippedPage } from './shipped-page';

/** All pages that come with the platform, a parent before its children. */
export const shippedPages: ShippedPage[] = [...helpPages, ...rulesPages, plainLanguagePage, ...legalPages];
