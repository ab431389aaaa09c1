import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureEditLayouts } from '../src/bootstrap/ensure-edit-layouts';
import { componentLabels, typeLabels } from '../src/labels';
import { findLabelFaults, type LabelledSchema } from '../src/labels/check-labels';
import type { TypeLabels } from '../src/labels/model-labels';
import { type Account, startCms, type TestCms } from './test-cms';

const EVENT = 'api::event.event';

describe('stored layouts', () => {
  let cms: TestCms;
  let admin: Account;
  let editor: Account;

  beforeAll(async () => {
    cms = await startCms();
    admin = await cms.signIn('strapi-super-admin');
    editor = await cms.signIn('club-editor');
  });

  afterAll(() => cms.stop());

  const readLayouts = async (account: Account, uid = EVENT) =>
    (await account.get(`/content-manager/content-types/${uid}/configuration`)).body.data.contentType;

  test('label, hint, order and columns are those of the labels', async () => {
    const { metadatas, layouts, settings } = await readLayouts(admin);
    expect(metadatas.start.edit).toMatchObject({ label: 'Beginn', description: expect.stringContaining('Tag und Uhrzeit') });
    expect(metadatas.club.edit.mainField).toBe('name');
    expect(metadatas.updatedAt.list.label).toBe('Zuletzt geändert am');
    expect(layouts.edit[0]).toEqual([{ name: 'title', size: 12 }]);
    expect(layouts.edit.flat().map(({ name }: { name: string }) => name)).not.toContain('source');
    expect(layouts.list).toEqual(['title', 'start', 'club', 'venue', 'eventStatus']);
    expect(settings).toMatchObject({ mainField: 'title', defaultSortBy: 'start', defaultSortOrder: 'DESC', pageSize: 25 });
  });

  test('what is arranged by hand is put back, and nothing is written when nothing differs', async () => {
    const service = cms.strapi.plugin('content-manager').service('content-types');
    const stored = await service.findConfiguration({ uid: EVENT });
    await service.updateConfiguration({ uid: EVENT }, { ...stored, layouts: { ...stored.layouts, list: ['slug'] } });
    await ensureEditLayouts({ strapi: cms.strapi });
    expect((await readLayouts(admin)).layouts.list).toContain('title');

    let writes = 0;
    const unsubscribe = cms.strapi.db.lifecycles.subscribe({ models: ['strapi::core-store'], beforeUpdate: () => void writes++ });
    await ensureEditLayouts({ strapi: cms.strapi });
    unsubscribe();
    expect(writes).toBe(0);
    expect(await service.findConfiguration({ uid: EVENT })).toEqual(stored);
  });

  test('an editor gets no field that the role neither reads nor fills in', async () => {
    const seen = (await readLayouts(editor, 'api::club.club')).layouts.edit.flat().map(({ name }: { name: string }) => name);
    expect(seen).toContain('name');
    expect(seen).toContain('contacts');
    expect(seen).not.toContain('editors');
    const all = (await readLayouts(admin, 'api::club.club')).layouts.edit.flat().map(({ name }: { name: string }) => name);
    expect(all).toContain('editors');
  });

  test('a start with a field that has no label fails and names it', async () => {
    const attributes = cms.strapi.getModel(EVENT).attributes as Record<string, object>;
    attributes.newField = { type: 'string' };
    try {
      await expect(ensureEditLayouts({ strapi: cms.strapi })).rejects.toThrow(
        'api::event.event: newField has no label. Add it to `fields`.',
      );
    } finally {
      delete attributes.newField;
    }
  });
});

describe('findLabelFaults', () => {
  const schema: LabelledSchema = {
    info: { displayName: 'Beispiel' },
    attributes: { name: { type: 'string' }, kind: { type: 'enumeration', enum: ['a', 'b'] }, body: { type: 'blocks' } },
  };
  const labels: TypeLabels = {
    displayName: 'Beispiel',
    plural: 'Beispiele',
    mainField: 'name',
    columns: ['name'],
    sortBy: 'name',
    sortOrder: 'ASC',
    fields: {
      name: { label: 'Name', hint: 'Wie es heißt.' },
      kind: { label: 'Art', hint: 'Was es ist.', options: { a: 'Eins', b: 'Zwei' } },
      body: { label: 'Text', hint: 'Was dazu zu sagen ist.' },
    },
    groups: [{ title: 'Alles', rows: [['name', 'kind'], ['body']] }],
  };
  const group = (...rows: string[][]) => [{ title: 'Alles', rows }];

  test('labels that fit have none', () => expect(findLabelFaults(schema, labels)).toEqual([]));

  test.each([
    [
      'a missing option',
      { fields: { ...labels.fields, kind: { label: 'Art', hint: 'x', options: { a: 'Eins' } } } },
      'kind has no German for its value b',
    ],
    [
      'a stale option',
      { fields: { ...labels.fields, kind: { label: 'Art', hint: 'x', options: { a: '1', b: '2', c: '3' } } } },
      'German for c',
    ],
    ['a field without a place', { groups: group(['name', 'kind']) }, 'body has no place'],
    ['a field with two places', { groups: group(['name', 'kind'], ['body'], ['name']) }, 'name has 2 places'],
    ['a wide field beside another', { groups: group(['name', 'body'], ['kind']) }, 'body needs a row of its own'],
    ['a placed field that is gone', { hidden: ['gone'] }, 'gone is placed, but no attribute'],
    ['another name', { displayName: 'Muster' }, 'displayName is not "Beispiel"'],
    ['too many columns', { columns: ['name', 'kind', 'id', 'createdAt', 'updatedAt', 'publishedAt'] }, 'more than 5'],
  ])('%s is named', (_, change, fault) => {
    expect(findLabelFaults(schema, { ...labels, ...change }).join('\n')).toContain(fault);
  });
});

test('hints are one line that ends as a sentence', () => {
  const fields = [...Object.values(typeLabels), ...Object.values(componentLabels)].flatMap((labels) => Object.entries(labels.fields));
  const faulty = fields.filter(([, { hint }]) => hint.length > 120 || hint.includes('\n') || !/[.?]$/.test(hint));
  expect(faulty.map(([name, { hint }]) => `${name}: ${hint}`)).toEqual([]);
});
