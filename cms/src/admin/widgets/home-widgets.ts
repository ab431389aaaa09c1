import { Bell, CheckCircle, House, Pencil, User } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import { homeActions } from '../../access/home-actions';
import { CoordinationWidget } from './coordination/coordination-widget';
import { DraftsWidget } from './drafts/drafts-widget';
import { NoticesWidget } from './notices/notices-widget';
import { OwnClubWidget } from './own-club/own-club-widget';
import { PublishingWidget } from './publishing/publishing-widget';

type Widget = Parameters<Extract<Parameters<StrapiApp['widgets']['register']>[0], (prev: never[]) => unknown>>[0][number];

/** Strapi's widgets that tell an editor nothing (the own account, counts of everything) or say what ours say better. */
const REMOVED = ['profile-info', 'key-statistics', 'chart-entries', 'last-published-entries'];

/** Each is shown to whoever holds its action (src/access/roles.ts), and its data is given to nobody else. */
const ownWidgets: Widget[] = [
  create('notices', 'Hinweise der Koordination', Bell, NoticesWidget, homeActions.notices),
  create('own-club', 'Mein Verein', House, OwnClubWidget, homeActions.ownClub),
  create('publishing', 'Auf der Website', CheckCircle, PublishingWidget, homeActions.publishing),
  create('drafts', 'Noch nicht veröffentlicht', Pencil, DraftsWidget, homeActions.drafts),
  create('coordination', 'Für die Koordination', User, CoordinationWidget, homeActions.coordination),
];

/** The widgets of the home page: ours first, then those of Strapi's that help an editor. */
export function arrangeWidgets(strapiWidgets: Widget[]): Widget[] {
  return [...ownWidgets, ...strapiWidgets.filter(({ id }) => !REMOVED.includes(id))];
}

function create(id: string, title: string, icon: Widget['icon'], component: () => React.ReactNode, action: string): Widget {
  return {
    id: `home-${id}`,
    icon,
    title: { id: `home.${id}`, defaultMessage: title },
    component: async () => component as React.ComponentType,
    permissions: [{ action }],
  };
}
