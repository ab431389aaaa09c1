import { adminApi } from '@strapi/strapi/admin';
import type { Approval } from '../../registrations/decide-registration';
import type { RegistrationStatus } from '../../registrations/registration-routes';

export type { RegistrationStatus };

const REGISTRATION = 'api::registration.registration';

const unwrap = <Data>({ data }: { data: Data }): Data => data;
/** The content manager's own tag: a decision changes what its form shows. */
const entry = (documentId: string) => ({ type: 'Document' as const, id: `${REGISTRATION}_${documentId}` });

const registrationApi = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] }).injectEndpoints({
  endpoints: (builder) => ({
    getRegistrationStatus: builder.query<RegistrationStatus, string>({
      query: (documentId) => `/ehrenamt/registrations/${documentId}`,
      transformResponse: unwrap<RegistrationStatus>,
      providesTags: (_result, _error, documentId) => [entry(documentId)],
    }),
    approveRegistration: builder.mutation<Approval, { documentId: string; club?: string }>({
      query: ({ documentId, club = '' }) => ({ url: `/ehrenamt/registrations/${documentId}/approve`, method: 'POST', data: { club } }),
      transformResponse: unwrap<Approval>,
      invalidatesTags: (_result, _error, { documentId }) => [entry(documentId)],
    }),
    rejectRegistration: builder.mutation<unknown, { documentId: string; reason: string }>({
      query: ({ documentId, reason }) => ({ url: `/ehrenamt/registrations/${documentId}/reject`, method: 'POST', data: { reason } }),
      invalidatesTags: (_result, _error, { documentId }) => [entry(documentId)],
    }),
  }),
});

export const { useGetRegistrationStatusQuery, useApproveRegistrationMutation, useRejectRegistrationMutation } = registrationApi;
