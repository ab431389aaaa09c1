import { adminApi } from '@strapi/strapi/admin';
import type { ReportStatus } from '../../reports/report-routes';

export type { ReportStatus };

/** The uid of reports. */
export const REPORT = 'api::report.report';

interface Answer {
  documentId: string;
  answer: string;
  isRejected: boolean;
}

/** The content manager's own tags: it reads the entry and the list again. */
const changed = (documentId: string) => [
  { type: 'Document' as const, id: `${REPORT}_${documentId}` },
  { type: 'Document' as const, id: `${REPORT}_LIST` },
];

const reportApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    getReportStatus: builder.query<ReportStatus, string>({
      query: (documentId) => `/ehrenamt/reports/${documentId}`,
      transformResponse: ({ data }: { data: ReportStatus }) => data,
      providesTags: (_result, _error, documentId) => changed(documentId).slice(0, 1),
    }),
    answerReport: builder.mutation<{ isSent: boolean }, Answer>({
      query: ({ documentId, ...data }) => ({ url: `/ehrenamt/reports/${documentId}/answer`, method: 'POST', data }),
      transformResponse: ({ data }: { data: { isSent: boolean } }) => data,
      invalidatesTags: (_result, _error, { documentId }) => changed(documentId),
    }),
    reopenReport: builder.mutation<unknown, string>({
      query: (documentId) => ({ url: `/ehrenamt/reports/${documentId}/reopen`, method: 'POST', data: {} }),
      invalidatesTags: (_result, _error, documentId) => changed(documentId),
    }),
  }),
});

export const { useGetReportStatusQuery, useAnswerReportMutation, useReopenReportMutation } = reportApi;
