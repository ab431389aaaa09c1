import { Bell, CheckCircle, File, House, Pencil, User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { homeActions } from '../../access/home-actions';
import { AgreementsWidget } from './agreements/agreements-widget';
import { CoordinationWidget } from './coordination/coordination-widget';
import { DraftsWidget } from './drafts/drafts-widget';
import { NoticesWidget } from './notices/notices-widget';
import { OwnClubWidget } from './own-club/own-club-widget';
import { PublishingWidget } from './publishing/publishing-widget';
import { reviewWidget } from './review';

type Widget = Parameters<Extract<Parameters<StrapiApp['widgets']['register']>[0], (prev: never[]) => unknown>>[0][number];

/** Strapi's widgets that tell an editor nothing (the own account, counts of everything), or say what ours say better and on a phone too. */
const REMOVED = ['profile-info', 'key-statistics', 'chart-entries', 'last-published-entries', 'last-edited-entries'];

/** The titles by the ids under which Strapi looks them up. */
export const widgetTitles = {
  'home.agreements': 'Regeln und Vereinbarungen',
  'home.notices': 'Hinweise der Koordination',
  'home.own-club': 'Mein Verein',
  'home.publishing': 'Auf der Website',
  'home.drafts': 'Noch nicht veröffentlicht',
  'home.coordination': 'Für die Koordination',
};

/** Each is shown to whoever holds its action (src/access/roles.ts), and its data is given to nobody else. */
const ownWidgets: Widget[] = [
  create('home.agreements', File, AgreementsWidget, homeActions.agreements),
  reviewWidget,
  create('home.coordination', User, CoordinationWidget, homeActions.coordination),
  create('home.own-club', House, OwnClubWidget, homeActions.ownClub),
  create('home.notices', Bell, NoticesWidget, homeActions.notices),
  create('home.publishing', CheckCircle, PublishingWidget, homeActions.publishing),
  create('home.drafts', Pencil, DraftsWidget, homeActions.drafts),
];

/** The widgets of the home page: ours first, then those of Strapi's that help an editor. */
export function arrangeWidgets(strapiWidgets: Widget[]): Widget[] {
  return [...ownWidgets, ...strapiWidgets.filter(({ id }) => !REMOVED.includes(id))];
}

function create(id: keyof typeof widgetTitles, icon: Widget['icon'], component: () => React.ReactNode, action: string): Widget {
  return {
    id: id.replace('.', '-'),
    icon,
    title: { id, defaultMessage: widgetTitles[id] },
    component: async () => component as React.ComponentType,
    permissions: [{ action }],
  };
}
