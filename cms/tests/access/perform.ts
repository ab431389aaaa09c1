import type { Action } from '../../../scripts/docs/expected-access';
import { entryPath } from '../content';
import type { Account, Answer } from '../test-cms';

/** One entry that an action is tried on. */
export interface Target {
  uid: string;
  documentId: string;
  /** The single type has no list and no document id in its addresses. */
  isSingle: boolean;
  /** Whether reading asks for the published version. */
  isPublished: boolean;
  /** The field that names an entry. */
  nameField: string;
  /** A relation of the type that the content manager has a picker for. */
  pickerField: string | undefined;
  /** What a new entry needs. */
  data: object;
}

type Perform = (account: Account, target: Target) => Promise<Answer>;

const path = ({ uid, documentId, isSingle }: Target) => (isSingle ? `/content-manager/single-types/${uid}` : entryPath(uid, documentId));
const status = ({ isPublished }: Target) => (isPublished ? 'status=published' : 'status=draft');

/** 204 stands for "answered, but the entry is not in it". */
function onlyWith(target: Target, answer: Answer): Answer {
  return answer.status === 200 && !JSON.stringify(answer.body).includes(target.documentId) ? { ...answer, status: 204 } : answer;
}

/** Every action as a request, as the admin or somebody with a tool of their own would make it. */
export const perform: Record<Action, Perform> = {
  list: async (account, target) =>
    target.isSingle
      ? account.get(path(target))
      : onlyWith(target, await account.get(`${entryPath(target.uid)}?pageSize=100&${status(target)}&sort=id:DESC`)),
  read: async (account, target) => onlyWith(target, await account.get(`${path(target)}?${status(target)}`)),
  countDrafts: (account, target) => account.get(`${path(target)}/actions/countDraftRelations`),
  picker: (account, target) =>
    account.get(`/content-manager/relations/${target.uid}/${target.documentId}/${target.pickerField ?? 'none'}?${status(target)}`),
  validate: async (account, target) =>
    onlyWith(target, await account.post(`${entryPath(target.uid)}/actions/bulkFindForValidation`, { documentIds: [target.documentId] })),
  create: (account, target) => account.post(entryPath(target.uid), { ...target.data, [target.nameField]: `Neu ${Math.random()}` }),
  update: (account, target) => account.put(path(target), { [target.nameField]: `Geändert ${Math.random()}` }),
  publish: (account, target) => account.post(`${path(target)}/actions/publish`, {}),
  unpublish: (account, target) => account.post(`${path(target)}/actions/unpublish`, {}),
  discard: (account, target) => account.post(`${path(target)}/actions/discard`, {}),
  clone: (account, target) =>
    account.post(`${entryPath(target.uid)}/clone/${target.documentId}`, { [target.nameField]: `Kopie ${Math.random()}` }),
  autoClone: (account, target) => account.post(`${entryPath(target.uid)}/auto-clone/${target.documentId}`, {}),
  delete: (account, target) => account.delete(path(target)),
  bulkPublish: (account, target) => account.post(`${entryPath(target.uid)}/actions/bulkPublish`, { documentIds: [target.documentId] }),
  bulkUnpublish: (account, target) => account.post(`${entryPath(target.uid)}/actions/bulkUnpublish`, { documentIds: [target.documentId] }),
  bulkDelete: (account, target) => account.post(`${entryPath(target.uid)}/actions/bulkDelete`, { documentIds: [target.documentId] }),
};
