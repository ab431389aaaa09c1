import { useFetchClient } from '@strapi/strapi/admin';
import type { ClubEditor } from '../../invitations/club-editors';
import type { InvitationResult } from '../../invitations/invite-editor';

export type { ClubEditor, InvitationResult };

export interface NewEditor {
  firstname: string;
  lastname: string;
  email: string;
}

/** The coordination's API for the editors of one club. A call that fails rejects with what `describeError` puts into words. */
export interface ClubEditorsApi {
  list(): Promise<ClubEditor[]>;
  invite(editor: NewEditor): Promise<InvitationResult>;
  renew(id: number): Promise<InvitationResult>;
  remove(id: number): Promise<ClubEditor[]>;
}

/** The API of the club with this document id. */
export function useClubEditorsApi(club: string): ClubEditorsApi {
  const { get, post, del } = useFetchClient();
  return {
    list: async () => (await get<{ data: ClubEditor[] }>(`/ehrenamt/club-editors/${club}`)).data.data,
    invite: async (editor) => (await post<{ data: InvitationResult }>('/ehrenamt/club-editors', { ...editor, clubs: [club] })).data.data,
    renew: async (id) => (await post<{ data: InvitationResult }>(`/ehrenamt/club-editors/${id}/renew`, {})).data.data,
    remove: async (id) => (await del<{ data: ClubEditor[] }>(`/ehrenamt/club-editors/${club}/${id}`)).data.data,
  };
}
