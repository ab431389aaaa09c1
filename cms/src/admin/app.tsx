import type { StrapiApp } from '@strapi/strapi/admin';
import type { ComponentType } from 'react';
import { typeLabels } from '../labels';
import { addGlobalStyles } from './branding/add-global-styles';
import { showFavicon } from './branding/favicon';
import logo from './branding/logo.svg';
import { theme } from './branding/theme';
import { brandWindowTitle, fetchSiteTitle } from './branding/window-title';
import { ChoiceList } from './edit-view/choice-list';
import { GroupHeading } from './edit-view/group-heading';
import { CHOICE_LIST, GROUP_HEADING, groupLayout, RECURRENCE } from './edit-view/group-layout';
import { TranslatedEnumeration } from './edit-view/translated-enumeration';
import { registerTrash } from './editorial/register-trash';
import { editorialMessages } from './editorial/texts';
import { extendContentManager } from './extend-content-manager';
import { addFreshnessColumn, addFreshnessFilter } from './freshness/freshness-list';
import { freshnessMessages } from './freshness/freshness-texts';
import { preferGerman } from './language/prefer-german';
import { translateFixedTexts } from './language/translate-fixed-texts';
import { translateColumns, translateFilters } from './list-view/translate-list';
import { renewPreviewAddress } from './preview/renew-preview-address';
import { qualityMessages, registerQuality } from './quality/register-quality';
import { RecurrenceField } from './recurrence/recurrence-field';
import { collectGermanMessages } from './translations/german-messages';
import { arrangeWidgets, widgetTitles } from './widgets/home-widgets';

/** Strapi looks up a type's name as a message when it heads a list or stands in the navigation: there it is a plural. */
const plurals = Object.fromEntries(Object.values(typeLabels).map(({ displayName, plural }) => [displayName, plural]));

export default {
  config: {
    locales: ['de'],
    translations: {
      de: { ...collectGermanMessages(), ...plurals, ...editorialMessages, ...freshnessMessages, ...qualityMessages, ...widgetTitles },
    },
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
      { type: RECURRENCE, Component: RecurrenceField as ComponentType },
    ]);
    app.widgets.register(arrangeWidgets);
    registerTrash(app);
    registerQuality(app);
  },

  bootstrap(app: StrapiApp): void {
    preferGerman();
    showFavicon();
    brandWindowTitle(fetchSiteTitle);
    translateFixedTexts();
    addGlobalStyles();
    renewPreviewAddress();
    extendContentManager(app);
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', groupLayout);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', translateColumns);
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', addFreshnessColumn);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', translateFilters);
    app.registerHook('Admin/CM/pages/ListView/inject-in-filters', addFreshnessFilter);
  },
};
