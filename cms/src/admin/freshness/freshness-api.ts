import { adminApi } from '@strapi/strapi/admin';
import type { FreshnessPeriods, FreshnessState } from '../../home/freshness-periods';
import type { EntryKey } from '../editorial/editorial-api';

/** See `ConfirmationStatus` in src/confirmations/confirmation-routes.ts. */
interface ConfirmationStatus {
  state: FreshnessState | null;
  confirmedAt: string | null;
  confirmedBy?: string | null;
}

const unwrap = <Data>({ data }: { data: Data }): Data => data;
/** The content manager's own tag: publishing an entry confirms it. */
const entry = ({ uid, documentId }: EntryKey) => ({ type: 'Document' as const, id: `${uid}_${documentId}` });

/**
 * How current entries are, and confirming them. A confirmation refreshes lists and what shows it, but not the form of the entry: what somebody
 * is writing there must not be lost.
 */
const freshnessApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Confirmation'] }).injectEndpoints({
  endpoints: (builder) => ({
    getFreshnessPeriods: builder.query<FreshnessPeriods, void>({
      query: () => '/ehrenamt/freshness',
      transformResponse: unwrap<FreshnessPeriods>,
    }),
    getConfirmation: builder.query<ConfirmationStatus, EntryKey>({
      query: ({ uid, documentId }) => `/ehrenamt/confirmations/${uid}/${documentId}`,
      transformResponse: unwrap<ConfirmationStatus>,
      providesTags: (_result, _error, key) => ['Confirmation', entry(key)],
    }),
    confirm: builder.mutation<{ confirmed: number; ids: number[] }, { uid: string; documentIds: string[] }>({
      query: (data) => ({ url: '/ehrenamt/confirmations', method: 'POST', data }),
      transformResponse: unwrap<{ confirmed: number; ids: number[] }>,
      invalidatesTags: (_result, _error, { uid }) => ['Confirmation', { type: 'Document', id: `${uid}_LIST` }],
    }),
    undoConfirmation: builder.mutation<unknown, { uid: string; ids: number[] }>({
      query: ({ ids }) => ({ url: '/ehrenamt/confirmations/undo', method: 'POST', data: { ids } }),
      invalidatesTags: (_result, _error, { uid }) => ['Confirmation', { type: 'Document', id: `${uid}_LIST` }],
    }),
  }),
});

export const { useGetFreshnessPeriodsQuery, useGetConfirmationQuery, useConfirmMutation, useUndoConfirmationMutation } = freshnessApi;
