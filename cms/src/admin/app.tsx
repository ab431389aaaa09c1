import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { typeLabels } from '../labels';
import { addGlobalStyles } from './branding/add-global-styles';
import { showFavicon } from './branding/favicon';
import logo from './branding/logo.svg';
import { theme } from './branding/theme';
import { brandWindowTitle, fetchSiteTitle } from './branding/window-title';
import { ClubEditorsPanel } from './club-editors/club-editors-panel';
import { ChoiceList } from './edit-view/choice-list';
import { GroupHeading } from './edit-view/group-heading';
import { CHOICE_LIST, GROUP_HEADING, groupLayout } from './edit-view/group-layout';
import { TranslatedEnumeration } from './edit-view/translated-enumeration';
import { preferGerman } from './language/prefer-german';
import { translateFixedTexts } from './language/translate-fixed-texts';
import { translateColumns, translateFilters } from './list-view/translate-list';
import { collectGermanMessages } from './translations/german-messages';

/** Strapi's widgets that tell an editor nothing: the own account, and counts of everything in the system. */
const REMOVED_WIDGETS = ['profile-info', 'key-statistics', 'chart-entries'];

/** Strapi looks up a type's name as a message when it heads a list or stands in the navigation: there it is a plural. */
const plurals = Object.fromEntries(Object.values(typeLabels).map(({ displayName, plural }) => [displayName, plural]));

/** The content manager's own API; Strapi types what plugins offer to each other as unknown. */
function contentManagerOf(app: StrapiApp): { addEditViewSidePanel(panels: unknown[]): void } {
  return app.getPlugin('content-manager').apis as unknown as ReturnType<typeof contentManagerOf>;
}

export default {
  config: {
    locales: ['de'],
    translations: { de: { ...collectGermanMessages(), ...plurals } },
    auth: { logo },
    menu: { logo },
    theme,
    tutorials: false,
    notifications: { releases: false },
  },

  register(app: StrapiApp): void {
    // Strapi's types know no properties of a field's component; what it passes is in `BaseInputRenderer` of the content manager.
    app.addFields([
      { type: 'enumeration', Component: TranslatedEnumeration as ComponentType },
      { type: CHOICE_LIST, Component: ChoiceList as ComponentType },
      { type: GROUP_HEADING, Component: GroupHeading as ComponentType },
    ]);
    app.widgets.register((widgets) => widgets.filter(({ id }) => !REMOVED_WIDGETS.includes(id)));
  },

  bootstrap(app: StrapiApp): void {
    preferGerman();
    showFavicon();
    brandWindowTitle(fetchSiteTitle);
    translateFixedTexts();
    addGlobalStyles();
    contentManagerOf(app).addEditViewSidePanel([ClubEditorsPanel]);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', groupLayout);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', translateColumns);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', translateFilters);
  },
};
