import { adminApi } from '@strapi/strapi/admin';

/** An entry, as the routes below `/ehrenamt` name it. */
export interface EntryKey {
  uid: string;
  documentId: string;
}

/** See `ReviewView` in src/reviews/describe-review.ts. */
export interface ReviewView {
  id: number;
  contentType: string;
  target: string;
  title: string;
  clubName: string | null;
  state: 'requested' | 'returned' | 'approved' | 'withdrawn' | 'obsolete';
  message: string | null;
  comment: string | null;
  requestedAt: string;
  editedAt: string | null;
  decidedAt: string | null;
  requesterName?: string;
}

interface ReviewStatus {
  isNeeded: boolean;
  mayDecide: boolean;
  open: ReviewView | null;
  earlier: ReviewView[];
}

interface PlanStatus {
  mayPlan: boolean;
  publishAt: string | null;
  unpublishAt: string | null;
  failure: string | null;
}

interface Hint {
  kind: 'clash' | 'holiday' | 'other-event' | 'readability' | 'plain-summary';
  field: string;
  message: string;
}

interface VersionView {
  id: number;
  title: string;
  reason: 'update' | 'discard' | 'publish' | 'delete';
  takenAt: string;
  author: string | null;
  differences: string[];
}

/** See `DeletedEntry` in src/versions/version-routes.ts. */
export interface DeletedEntry {
  id: number;
  contentType: string;
  target: string;
  title: string;
  typeName: string;
  deletedAt: string;
  author: string | null;
  wasPublic: boolean;
}

interface Restored {
  documentId: string;
  missing: string[];
}

const unwrap = <Data>({ data }: { data: Data }): Data => data;
/** The content manager's own tag: what it saves or publishes makes these answers out of date, and the other way round. */
const entry = ({ uid, documentId }: EntryKey) => ({ type: 'Document' as const, id: `${uid}_${documentId}` });
/** The content manager names the entry of a single type by its type alone. */
const singleType = ({ uid }: EntryKey) => ({ type: 'Document' as const, id: uid });

/** The platform's own admin routes, with a cache that the content manager's actions refresh. */
const editorialApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document', 'Review', 'Plan', 'Version'] }).injectEndpoints({
  endpoints: (builder) => ({
    getReviews: builder.query<ReviewView[], void>({
      query: () => '/ehrenamt/reviews',
      transformResponse: unwrap<ReviewView[]>,
      providesTags: ['Review'],
    }),
    getReviewNeed: builder.query<{ isNeeded: boolean }, string>({
      query: (uid) => `/ehrenamt/reviews/${uid}`,
      transformResponse: unwrap<{ isNeeded: boolean }>,
    }),
    getReviewStatus: builder.query<ReviewStatus, EntryKey>({
      query: ({ uid, documentId }) => `/ehrenamt/reviews/${uid}/${documentId}`,
      transformResponse: unwrap<ReviewStatus>,
      providesTags: (_result, _error, key) => ['Review', entry(key)],
    }),
    handIn: builder.mutation<unknown, EntryKey & { message: string }>({
      query: ({ uid, documentId, message }) => ({ url: `/ehrenamt/reviews/${uid}/${documentId}`, method: 'POST', data: { message } }),
      invalidatesTags: ['Review'],
    }),
    withdraw: builder.mutation<unknown, EntryKey>({
      query: ({ uid, documentId }) => ({ url: `/ehrenamt/reviews/${uid}/${documentId}/withdraw`, method: 'POST', data: {} }),
      invalidatesTags: ['Review'],
    }),
    giveBack: builder.mutation<unknown, EntryKey & { comment: string }>({
      query: ({ uid, documentId, comment }) => ({
        url: `/ehrenamt/reviews/${uid}/${documentId}/return`,
        method: 'POST',
        data: { comment },
      }),
      invalidatesTags: ['Review'],
    }),
    getPlans: builder.query<PlanStatus, EntryKey>({
      query: ({ uid, documentId }) => `/ehrenamt/plans/${uid}/${documentId}`,
      transformResponse: unwrap<PlanStatus>,
      providesTags: (_result, _error, key) => ['Plan', entry(key)],
    }),
    setPlans: builder.mutation<unknown, EntryKey & { publishAt: string | null; unpublishAt: string | null }>({
      query: ({ uid, documentId, ...moments }) => ({ url: `/ehrenamt/plans/${uid}/${documentId}`, method: 'PUT', data: moments }),
      invalidatesTags: ['Plan'],
    }),
    getHints: builder.query<Hint[], EntryKey>({
      query: ({ uid, documentId }) => `/ehrenamt/hints/${uid}/${documentId}`,
      transformResponse: unwrap<Hint[]>,
      providesTags: (_result, _error, key) => [entry(key)],
    }),
    getVersions: builder.query<VersionView[], EntryKey>({
      query: ({ uid, documentId }) => `/ehrenamt/versions/${uid}/${documentId}`,
      transformResponse: unwrap<VersionView[]>,
      providesTags: (_result, _error, key) => ['Version', entry(key), singleType(key)],
    }),
    restoreVersion: builder.mutation<Restored, EntryKey & { id: number }>({
      query: ({ id }) => ({ url: `/ehrenamt/versions/${id}/restore`, method: 'POST', data: {} }),
      transformResponse: unwrap<Restored>,
      invalidatesTags: (_result, _error, key) => ['Version', entry(key), singleType(key), { type: 'Document', id: `${key.uid}_LIST` }],
    }),
    getTrash: builder.query<DeletedEntry[], void>({
      query: () => '/ehrenamt/trash',
      transformResponse: unwrap<DeletedEntry[]>,
      providesTags: ['Version'],
    }),
    deleteForGood: builder.mutation<unknown, EntryKey>({
      query: ({ uid, documentId }) => ({ url: `/ehrenamt/trash/${uid}/${documentId}`, method: 'DELETE' }),
      invalidatesTags: ['Version'],
    }),
  }),
});

export const {
  useGetReviewsQuery,
  useGetReviewNeedQuery,
  useGetReviewStatusQuery,
  useHandInMutation,
  useWithdrawMutation,
  useGiveBackMutation,
  useGetPlansQuery,
  useSetPlansMutation,
  useGetHintsQuery,
  useGetVersionsQuery,
  useRestoreVersionMutation,
  useGetTrashQuery,
  useDeleteForGoodMutation,
} = editorialApi;
