import { unstable_useContentManagerContext as useContentManagerContext, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { describeError } from '../server-data/describe-error';

/** A venue that may be chosen for one date; a room's name ends with its building. */
export interface DateVenue {
  documentId: string;
  name: string;
}

interface DateVenues {
  venues: DateVenue[];
  /** The venue each change has stored, by the number of its row. */
  chosen: Record<number, string>;
}

/**
 * The venues for single dates of the event in the edit view, and those it has stored, read anew whenever `saved` becomes another object: the
 * form gets new initial values when the entry was saved. Undefined before they are there; `error` is the German reason why they are not.
 */
export function useDateVenues(saved: unknown): { data?: DateVenues; error?: string } {
  const { get } = useFetchClient();
  const { id } = useContentManagerContext();
  const [search] = useSearchParams();
  const status = search.get('status') === 'published' ? 'published' : 'draft';
  const [state, setState] = useState<{ saved?: unknown; data?: DateVenues; error?: string }>({});
  useEffect(() => {
    let isCurrent = true;
    get<{ data: DateVenues }>('/ehrenamt/date-venues', { params: id ? { event: id, status } : {} }).then(
      ({ data }) => isCurrent && setState({ saved, data: data.data }),
      (error: unknown) => isCurrent && setState({ saved, error: describeError(error) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [get, id, status, saved]);
  // What was read before the entry was saved no longer says what is stored.
  return state.saved === saved ? state : {};
}
