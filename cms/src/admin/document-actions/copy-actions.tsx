import { Calendar, Duplicate } from '@strapi/icons';
import { useDocumentRBAC, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useNavigate } from 'react-router-dom';
import type { DocumentAction } from '../edit-view/content-manager-types';
import { describeError } from '../server-data/describe-error';

const EVENT = 'api::event.event';
const COPIED = [EVENT, 'api::opportunity.opportunity'];

/** "Duplizieren" for events and offers: a draft like it, opened at once. */
export const CopyAction: DocumentAction = ({ model, documentId }) => {
  const copy = useCopy(model, documentId, false);
  if (!COPIED.includes(model) || !documentId) return null;
  return { label: 'Duplizieren', icon: <Duplicate />, position: ['header', 'table-row'], ...copy };
};

/** "Für nächstes Jahr duplizieren" for events: the same a year on, without cancellations and exceptions, opened at once. */
export const CopyForNextYearAction: DocumentAction = ({ model, documentId }) => {
  const copy = useCopy(model, documentId, true);
  if (model !== EVENT || !documentId) return null;
  return { label: 'Für nächstes Jahr duplizieren', icon: <Calendar />, position: ['header', 'table-row'], ...copy };
};

function useCopy(uid: string, documentId: string | undefined, nextYear: boolean): { disabled: boolean; onClick: () => Promise<void> } {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const navigate = useNavigate();
  const canCreate = useDocumentRBAC('CopyAction', (rbac) => rbac.canCreate);
  const onClick = async () => {
    try {
      const { data } = await post<{ data: { documentId: string } }>('/ehrenamt/copies', { uid, documentId, nextYear });
      toggleNotification({ type: 'success', message: 'Kopie angelegt. Sie sehen jetzt den neuen Entwurf.' });
      navigate(`/content-manager/collection-types/${uid}/${data.data.documentId}`);
    } catch (error) {
      toggleNotification({ type: 'danger', message: describeError(error) });
    }
  };
  return { disabled: !canCreate, onClick };
}

/**
 * Strapi's own "Duplicate" asks for an address that it could make itself, and takes along where an import found the original: for events
 * and offers ours stands in its place.
 */
export function replaceStrapiClone(actions: DocumentAction[]): DocumentAction[] {
  return actions.map((action) => {
    if (action.type !== 'clone') return action;
    const Limited: DocumentAction = (props) => {
      // Called in any case: it uses hooks.
      const description = action(props);
      return COPIED.includes(props.model) ? null : description;
    };
    return Object.assign(Limited, action);
  });
}
