import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureMediaFolders } from '../src/bootstrap/ensure-media-folders';
import { createEntry, entryPath } from './content';
import { createPng } from './png';
import { type Account, type Answer, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const FOLDER = 'plugin::upload.folder';
const OPPORTUNITY = 'api::opportunity.opportunity';
const png = createPng();

let cms: TestCms;
let editor: Account;
/** Edits both clubs. */
let busy: Account;
let stranger: Account;
let municipal: Account;
let coordinator: Account;
let clubs: Record<'own' | 'second' | 'foreign', string>;
let folders: Record<'own' | 'second' | 'foreign' | 'shared' | 'clubs' | 'townHall', number>;
let files: Record<'own' | 'foreign' | 'shared' | 'townHall' | 'outside', number>;

beforeAll(async () => {
  cms = await startCms();
  editor = await cms.signIn('club-editor');
  busy = await cms.signIn('club-editor');
  stranger = await cms.signIn('club-editor');
  municipal = await cms.signIn('municipal-editor');
  coordinator = await cms.signIn('coordinator');
  const createClub = (name: string, ...editors: Account[]) =>
    createEntry(cms.strapi, CLUB, { name, operatingStatus: 'active', editors: editors.map(({ id }) => id) });
  clubs = {
    own: await createClub('Chor', editor, busy),
    second: await createClub('Turnverein', busy),
    foreign: await createClub('Fremder Verein', stranger),
  };
  folders = {
    own: await findFolder(clubs.own),
    second: await findFolder(clubs.second),
    foreign: await findFolder(clubs.foreign),
    shared: await findFolder('shared'),
    clubs: await findFolder('clubs'),
    townHall: (await coordinator.post('/upload/folders', { name: 'Rathaus', parent: null })).body.data.id,
  };
  files = {
    own: readId(await upload(editor)),
    foreign: readId(await upload(stranger)),
    shared: readId(await upload(coordinator, folders.shared)),
    townHall: readId(await upload(coordinator, folders.townHall)),
    outside: readId(await upload(municipal)),
  };
});
afterAll(() => cms.stop());

async function findFolder(owner: string): Promise<number> {
  return (await cms.strapi.db.query(FOLDER).findOne({ where: { owner, kept: true } })).id;
}

function upload(account: Account, folder?: number | null, path = '/upload'): Promise<Answer> {
  const fields = folder === undefined ? undefined : { fileInfo: JSON.stringify({ folder }) };
  return account.upload(path, 'bild.png', png, 'image/png', fields);
}

function readId({ status, body }: Answer): number {
  if (status !== 201) throw new Error(JSON.stringify(body));
  return [body].flat()[0].id;
}

async function readFolder(file: number): Promise<number | null> {
  const stored = await cms.strapi.db.query('plugin::upload.file').findOne({ where: { id: file }, populate: ['folder'] });
  return stored.folder?.id ?? null;
}

async function readDocumentId(file: number): Promise<string> {
  return (await cms.strapi.db.query('plugin::upload.file').findOne({ where: { id: file } })).documentId;
}

async function listFiles(account: Account): Promise<number[]> {
  const { body } = await account.get('/upload/files?pageSize=100');
  return body.results.map(({ id }: { id: number }) => id);
}

describe("the clubs' folders", () => {
  const name = async (club: string) => (await cms.strapi.db.query(FOLDER).findOne({ where: { owner: club } }))?.name;

  test('are made with the club, inside of „Vereine“, and renamed with it', async () => {
    const club = await createEntry(cms.strapi, CLUB, { name: 'Alter Name', operatingStatus: 'active' });
    const stored = await cms.strapi.db.query(FOLDER).findOne({ where: { owner: club }, populate: ['parent'] });
    expect(stored).toMatchObject({ name: 'Alter Name', kept: true, parent: { id: folders.clubs, name: 'Vereine' } });
    await coordinator.put(entryPath(CLUB, club), { name: 'Neuer Name / Abteilung' });
    expect(await name(club)).toBe('Neuer Name - Abteilung');
  });

  test('of clubs with one name are told apart by a number, and keep it', async () => {
    const create = () => createEntry(cms.strapi, CLUB, { name: 'Förderverein', operatingStatus: 'active' });
    const [first, second] = [await create(), await create()];
    await cms.strapi.documents(CLUB).update({ documentId: second, data: { summary: 'Geändert' } as never });
    expect([await name(first), await name(second)]).toEqual(['Förderverein', 'Förderverein (2)']);
  });

  test('that are missing are made at the start, those renamed by hand named again, and nothing else changes', async () => {
    await cms.strapi.db.query(FOLDER).delete({ where: { owner: clubs.second } });
    await cms.strapi.db.query(FOLDER).update({ where: { owner: clubs.foreign }, data: { name: 'Umbenannt' } });
    const before = await cms.strapi.db.query(FOLDER).count();
    await ensureMediaFolders({ strapi: cms.strapi });
    await ensureMediaFolders({ strapi: cms.strapi });
    expect(await cms.strapi.db.query(FOLDER).count()).toBe(before + 1);
    expect([await name(clubs.second), await name(clubs.foreign)]).toEqual(['Turnverein', 'Fremder Verein']);
    folders.second = await findFolder(clubs.second);
  });

  test('go with the club when they are empty, and stay when they are not', async () => {
    const [empty, used] = [
      await createEntry(cms.strapi, CLUB, { name: 'Leer', operatingStatus: 'active' }),
      await createEntry(cms.strapi, CLUB, { name: 'Benutzt', operatingStatus: 'active' }),
    ];
    await upload(coordinator, await findFolder(used));
    for (const club of [empty, used]) await coordinator.delete(entryPath(CLUB, club));
    expect([await name(empty), await name(used)]).toEqual([undefined, 'Benutzt']);
  });

  test('can be neither deleted, moved nor renamed, not even by the coordination', async () => {
    const sentence = 'Den Ordner „Chor“ führt die Plattform selbst. Er lässt sich nicht ändern oder löschen.';
    const refused = [
      await coordinator.put(`/upload/folders/${folders.own}`, { name: 'Anders' }),
      await coordinator.put(`/upload/folders/${folders.own}`, { name: 'Chor', parent: folders.townHall }),
      await coordinator.post('/upload/actions/bulk-delete', { folderIds: [folders.own] }),
      await coordinator.post('/upload/actions/bulk-move', { folderIds: [folders.own], destinationFolderId: null }),
    ];
    expect(refused.map(({ status, body }) => [status, body.error.message])).toEqual(refused.map(() => [403, sentence]));
  });

  test('inside of a folder the coordination makes further ones, which belong to the same club', async () => {
    const inner = (await coordinator.post('/upload/folders', { name: 'Sommerfest', parent: folders.own })).body.data.id;
    const file = readId(await upload(editor, inner));
    expect(await readFolder(file)).toBe(inner);
    expect((await stranger.get(`/upload/files/${file}`)).status).toBe(403);
    await coordinator.put(`/upload/folders/${inner}`, { name: 'Sommerfest', parent: folders.townHall });
    expect((await editor.get(`/upload/files/${file}`)).status).toBe(403);
    await coordinator.post('/upload/actions/bulk-move', { folderIds: [inner], destinationFolderId: folders.own });
    expect((await editor.get(`/upload/files/${file}`)).status).toBe(200);
  });
});

describe('where an upload goes', () => {
  test.each([
    ['nowhere in particular', undefined],
    ['the top', null],
    ['a foreign folder', 'foreign'],
    ['„Für alle“', 'shared'],
    ["the town hall's folder", 'townHall'],
  ] as const)('of an editor with one club: into its folder, when %s was asked for', async (_name, asked) => {
    for (const path of ['/upload', '/upload/files']) {
      const file = readId(await upload(editor, asked ? folders[asked] : asked, path));
      expect(await readFolder(file), path).toBe(folders.own);
    }
  });

  test('of an editor with several clubs: into the chosen one of theirs, and nowhere without a choice', async () => {
    expect(await readFolder(readId(await upload(busy, folders.second)))).toBe(folders.second);
    for (const asked of [undefined, null, folders.foreign, folders.shared]) {
      const { status, body } = await upload(busy, asked);
      expect([status, body.error.message]).toEqual([
        400,
        'Bitte wählen Sie beim Hochladen den Ordner des Vereins, zu dem die Datei gehört: „Chor“, „Turnverein“.',
      ]);
    }
  });

  test('of an editor without a club: nowhere', async () => {
    const nobody = await cms.signIn('club-editor');
    const { status, body } = await upload(nobody);
    expect([status, body.error.message]).toEqual([403, 'Sie gehören zu keinem Verein. Bitte wenden Sie sich an die Koordination.']);
  });

  test("of a municipal editor: anywhere but into a club's folder", async () => {
    expect(await readFolder(readId(await upload(municipal, folders.shared)))).toBe(folders.shared);
    expect(await readFolder(readId(await upload(municipal, null)))).toBeNull();
    const { status, body } = await upload(municipal, folders.own);
    expect([status, body.error.message]).toEqual([403, 'Dieser Ordner gehört einem Verein. Bitte wählen Sie einen anderen.']);
  });

  test('an upload cannot tie its file to a foreign entry', async () => {
    const entry = await createEntry(cms.strapi, OPPORTUNITY, { title: 'Fremd', club: clubs.foreign, image: { file: files.foreign } });
    const stored = await cms.strapi.db.query(OPPORTUNITY).findOne({ where: { documentId: entry }, populate: ['image'] });
    const tie = { ref: 'shared.image', refId: String(stored.image.id), field: 'file' };
    readId(await editor.upload('/upload', 'bild.png', png, 'image/png', { ...tie, fileInfo: JSON.stringify({ folder: null }) }));
    const after = await cms.strapi.db.query('shared.image').findOne({ where: { id: stored.image.id }, populate: ['file'] });
    expect(after.file.id).toBe(files.foreign);
  });
});

describe('whose files', () => {
  test('an editor sees those of the own club and the shared ones, and no others', async () => {
    const seen = await listFiles(editor);
    expect(seen).toEqual(expect.arrayContaining([files.own, files.shared]));
    for (const hidden of [files.foreign, files.townHall, files.outside]) {
      expect(seen).not.toContain(hidden);
      expect((await editor.get(`/upload/files/${hidden}`)).status).toBe(403);
    }
    expect((await editor.get(`/upload/files/${files.shared}`)).status).toBe(200);
  });

  test("a municipal editor sees and changes everything but the clubs' files", async () => {
    const seen = await listFiles(municipal);
    expect(seen).toEqual(expect.arrayContaining([files.shared, files.townHall, files.outside]));
    for (const club of [files.own, files.foreign]) expect(seen).not.toContain(club);
    expect((await municipal.put(`/upload/files/${files.shared}`, { fileInfo: { name: 'wappen.png' } })).status).toBe(200);
    expect((await municipal.put(`/upload/files/${files.own}`, { fileInfo: { name: 'gekapert.png' } })).status).toBe(403);
  });

  test.each(['foreign', 'shared', 'townHall'] as const)('an editor changes, replaces, moves and deletes nothing: %s', async (kind) => {
    const file = files[kind];
    const attempts = [
      await editor.put(`/upload/files/${file}`, { fileInfo: { name: 'gekapert.png' } }),
      await editor.upload(`/upload?id=${file}`, 'bild.png', png, 'image/png'),
      await editor.upload(`/upload/files/${file}/replace`, 'bild.png', png, 'image/png'),
      await editor.delete(`/upload/files/${file}`),
      await editor.post('/upload/actions/bulk-delete', { fileIds: [file], folderIds: [] }),
      await editor.post('/upload/actions/bulk-delete', { fileIds: [files.own, file] }),
      await editor.post('/upload/actions/bulk-move', { fileIds: [file], destinationFolderId: folders.own }),
      await editor.post('/upload/actions/bulk-update', { updates: [{ id: file, fileInfo: { name: 'gekapert.png' } }] }),
    ];
    expect(attempts.map(({ status }) => status)).toEqual(attempts.map(() => 403));
    expect(await cms.strapi.db.query('plugin::upload.file').findOne({ where: { id: file } })).not.toMatchObject({ name: 'gekapert.png' });
  });

  test('an editor changes, replaces and deletes the own ones, which stay in their folder', async () => {
    const file = readId(await upload(editor));
    expect((await editor.put(`/upload/files/${file}`, { fileInfo: { name: 'chor.png', folder: folders.foreign } })).status).toBe(200);
    expect(
      (await editor.upload(`/upload/files/${file}/replace`, 'bild.png', png, 'image/png', { fileInfo: '{"folder":null}' })).status,
    ).toBe(200);
    for (const destinationFolderId of [null, folders.foreign, folders.shared]) {
      expect((await editor.post('/upload/actions/bulk-move', { fileIds: [file], destinationFolderId })).status).toBe(403);
    }
    expect(await readFolder(file)).toBe(folders.own);
    expect((await editor.delete(`/upload/files/${file}`)).status).toBe(200);
  });

  test('editors of one club share its files, and who leaves the club loses them, the own uploads too', async () => {
    const leaving = await cms.signIn('club-editor');
    await coordinator.put(entryPath(CLUB, clubs.own), { editors: { connect: [{ id: leaving.id }] } });
    const file = readId(await upload(leaving));
    expect((await editor.get(`/upload/files/${file}`)).status).toBe(200);
    await coordinator.put(entryPath(CLUB, clubs.own), { editors: { disconnect: [{ id: leaving.id }] } });
    expect((await leaving.get(`/upload/files/${file}`)).status).toBe(403);
    expect(await listFiles(leaving)).not.toContain(file);
    expect((await editor.delete(`/upload/files/${file}`)).status).toBe(200);
  });

  test('only own and shared files can be put into an entry, in whatever syntax', async () => {
    const create = (file: unknown) => editor.post(entryPath(OPPORTUNITY), { title: 'Mit Bild', club: clubs.own, image: { file } });
    for (const file of [files.own, files.shared]) expect((await create(file)).status).toBe(201);
    for (const id of [files.foreign, files.townHall, files.outside]) {
      for (const file of [id, { id }, String(id), { set: [{ id }] }, { connect: [{ id }] }, { documentId: await readDocumentId(id) }]) {
        const { status, body } = await create(file);
        expect([status, body.error.message], JSON.stringify(file)).toEqual([
          403,
          'Bitte verwenden Sie nur Bilder und Dokumente aus dem Ordner Ihres Vereins oder aus „Für alle“.',
        ]);
      }
    }
    expect((await municipal.post(entryPath(OPPORTUNITY), { title: 'Mit Bild', image: { file: files.own } })).status).toBe(403);
  });
});

describe('which folders are seen', () => {
  const names = ({ body }: Answer) => body.data.map(({ name }: { name: string }) => name);
  const top = '/upload/folders?filters[$and][0][parent][id][$null]=true&pagination[pageSize]=-1';

  test('an editor finds the own clubs and „Für alle“ at the top, in lists, in the choice of a place and by search', async () => {
    expect(names(await editor.get(top)).sort()).toEqual(['Chor', 'Für alle']);
    expect(names(await busy.get(top)).sort()).toEqual(['Chor', 'Für alle', 'Turnverein']);
    expect(names(await editor.get('/upload/folder-structure')).sort()).toEqual(['Chor', 'Für alle']);
    expect(names(await editor.get('/upload/folders?_q=ver'))).toEqual([]);
    expect(names(await busy.get('/upload/folders?_q=turn'))).toEqual(['Turnverein']);
    expect(names(await busy.get(`/upload/folders?filters[$and][0][parent][id]=${folders.second}`))).toEqual([]);
    expect(names(await editor.get(`/upload/folders?filters[$and][0][parent][id]=${folders.own}`))).toEqual(['Sommerfest']);
    const { body } = await editor.get(`/upload/folders/${folders.own}?populate[parent][populate][parent]=*`);
    expect(body.data).toMatchObject({ name: 'Chor', parent: null });
  });

  test('an editor does not reach the others, whatever is asked for', async () => {
    for (const id of [folders.foreign, folders.clubs, folders.townHall]) {
      expect((await editor.get(`/upload/folders/${id}`)).status).toBe(403);
    }
    const everything = '/upload/folders?populate[parent][populate][children][populate]=files&filters[name][$contains]=e';
    const answers = [await editor.get(everything), await editor.get(`/upload/folders/${folders.own}?populate[parent][populate]=children`)];
    for (const { body } of answers) expect(JSON.stringify(body)).not.toMatch(/Fremder|Rathaus|Vereine|"url"/);
  });

  test("a municipal editor sees all but the clubs' folders", async () => {
    expect(names(await municipal.get(top)).sort()).toEqual(['Bilder der Hilfe', 'Für alle', 'Rathaus']);
  });

  test('the coordination sees all of them, nested and by name', async () => {
    const { body } = await coordinator.get('/upload/folder-structure');
    expect(names({ status: 200, body })).toEqual(['Bilder der Hilfe', 'Für alle', 'Rathaus', 'Vereine']);
    const clubFolders = body.data.at(-1).children;
    expect(names({ status: 200, body: { data: clubFolders } })).toEqual(expect.arrayContaining(['Chor', 'Fremder Verein', 'Turnverein']));
    const [inner] = clubFolders.find(({ id }: { id: number }) => id === folders.own).children;
    expect(inner).toMatchObject({ name: 'Sommerfest', children: [] });
  });

  test('folders are made and changed by the coordination alone', async () => {
    for (const account of [editor, municipal]) {
      expect((await account.post('/upload/folders', { name: 'Meiner', parent: null })).status).toBe(403);
      expect((await account.put(`/upload/folders/${folders.townHall}`, { name: 'Meiner' })).status).toBe(403);
      expect((await account.post('/upload/actions/bulk-delete', { folderIds: [folders.townHall] })).status).toBe(403);
    }
  });
});
