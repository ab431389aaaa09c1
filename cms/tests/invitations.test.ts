import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { renewInvitation } from '../src/invitations/invite-editor';
import { mailTable } from '../src/mail/mail-table';
import { sendDueMails } from '../src/mail/send-due-mails';
import { createEntry, entryPath } from './content';
import { type Account, type Answer, password, startCms, type TestCms } from './test-cms';

const CLUB = 'api::club.club';
const EVENT = 'api::event.event';
const eventData = { title: 'Probe', kind: 'event', start: '2030-12-01T18:00:00.000Z', eventStatus: 'scheduled' };
const words = 'regen kanne blau';

interface Mail {
  to: { address: string };
  subject: string;
  text: string;
}

let cms: TestCms;
let coordinator: Account;
let choir: string;
let team: string;
let people = 0;
let mails: Mail[] = [];
let isMailServerDown = false;

beforeAll(async () => {
  cms = await startCms();
  coordinator = await cms.signIn('coordinator');
  choir = await createEntry(cms.strapi, CLUB, { name: 'Chor', operatingStatus: 'active', trusted: true }, 'published');
  team = await createEntry(cms.strapi, CLUB, { name: 'Turnverein', operatingStatus: 'active' });
  cms.strapi.config.set('plugin::email.settings.hasServer', true);
  (cms.strapi.plugin('email') as unknown as { provider: object }).provider = {
    send: async (mail: Mail) => {
      if (isMailServerDown) throw new Error('connect ECONNREFUSED');
      mails.push(mail);
    },
  };
});
afterAll(() => cms.stop());
beforeEach(async () => {
  mails = [];
  isMailServerDown = false;
  await cms.strapi.db.query(mailTable.uid).deleteMany({});
});

afterEach(() => {
  vi.useRealTimers();
});

function newPerson(): { firstname: string; lastname: string; email: string } {
  people += 1;
  return { firstname: 'Ina', lastname: 'Neu', email: `ina-${people}@example.org` };
}

const deliver = (now = new Date()) => sendDueMails(cms.strapi, now);

const invite = (person: object, clubs: string[] = [choir], account: Account = coordinator) =>
  account.post('/ehrenamt/club-editors', { ...person, clubs });

async function register(link: string, secret = words): Promise<Answer> {
  const registrationToken = new URL(link).searchParams.get('registrationToken');
  const body = JSON.stringify({ registrationToken, userInfo: { firstname: 'Ina', lastname: 'Neu', password: secret } });
  return cms.request('/admin/register', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
}

/** An invited person who has set a password, as requests with the session that came with it. */
async function join(clubs: string[]) {
  const person = newPerson();
  const { body } = await invite(person, clubs);
  const registered = await register(body.data.link);
  const headers = { Authorization: `Bearer ${registered.body.data.token}`, 'Content-Type': 'application/json' };
  const id: number = registered.body.data.user.id;
  return {
    ...person,
    id,
    get: (path: string) => cms.request(path, { headers }),
    post: (path: string, data: object) => cms.request(path, { method: 'POST', headers, body: JSON.stringify(data) }),
    put: (path: string, data: object) => cms.request(path, { method: 'PUT', headers, body: JSON.stringify(data) }),
  };
}

async function findUser(email: string) {
  return cms.strapi.db.query('admin::user').findOne({ where: { email }, populate: ['roles'] });
}

describe('inviting', () => {
  test('a new person gets the role, the clubs and a mail with the link, and nothing else', async () => {
    const person = newPerson();
    const { status, body } = await invite({ ...person, email: person.email.toUpperCase() }, [choir, team, choir]);
    expect([status, body.data.outcome, body.data.mailSent]).toEqual([200, 'invited', true]);
    const user = await findUser(person.email);
    expect(user).toMatchObject({ isActive: false, preferedLanguage: 'de', firstname: 'Ina' });
    expect(user.roles.map(({ code }: { code: string }) => code)).toEqual(['club-editor']);
    await deliver();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: { address: person.email }, subject: 'Einladung in die Redaktion: Ehrenamt in Musterstadt' });
    expect(mails[0]?.text).toContain('Guten Tag Ina Neu,\n\nSie können ab jetzt die Angaben für „Chor“ und „Turnverein“');
    expect(mails[0]?.text).toContain(body.data.link);
    const { body: listed } = await coordinator.get(`/ehrenamt/club-editors/${choir}`);
    expect(listed.data).toContainEqual({ id: user.id, name: 'Ina Neu', email: person.email, state: 'invited' });
  });

  test('the link opens the account, with a password by our rule, and the person can work at once', async () => {
    const person = newPerson();
    const { body } = await invite(person);
    expect((await register(body.data.link, 'zu kurz')).status).toBe(400);
    const registered = await register(body.data.link);
    expect(registered.status).toBe(200);
    const headers = { Authorization: `Bearer ${registered.body.data.token}`, 'Content-Type': 'application/json' };
    const event = await cms.request(entryPath(EVENT), { method: 'POST', headers, body: JSON.stringify({ ...eventData, club: choir }) });
    expect(event.status).toBe(201);
    expect((await register(body.data.link)).status).toBe(400);
  });

  test('the invitation holds in the published version too, whose time of change stays', async () => {
    const before = await cms.strapi.db.query(CLUB).findMany({ where: { documentId: choir }, select: ['updatedAt'] });
    const person = await join([choir]);
    expect((await person.get(`${entryPath(CLUB, choir)}?status=published`)).status).toBe(200);
    const after = await cms.strapi.db.query(CLUB).findMany({ where: { documentId: choir }, select: ['updatedAt'] });
    expect(after).toEqual(before);
  });

  test('an editor of another club gets this one as well, without a second account', async () => {
    const person = await join([choir]);
    await deliver();
    mails = [];
    const { body } = await invite({ firstname: 'Anders', lastname: 'Genannt', email: person.email }, [team]);
    expect(body.data).toEqual({ outcome: 'added', email: person.email, mailSent: true });
    await deliver();
    expect(mails).toHaveLength(1);
    expect(mails[0]).toMatchObject({ to: { address: person.email }, subject: 'Neuer Zugang: Ehrenamt in Musterstadt' });
    expect((await person.get(entryPath(CLUB, team))).status).toBe(200);
    expect((await findUser(person.email)).firstname).toBe('Ina');
  });

  test('somebody who edits the club already is not invited again', async () => {
    const { firstname, lastname, email } = await join([choir]);
    const { status, body } = await invite({ firstname, lastname, email });
    expect([status, body.error.message]).toEqual([
      400,
      'Diese Person gehört schon zur Redaktion. Sie kann sich mit ihrem Passwort anmelden.',
    ]);
  });

  test.each(['municipal-editor', 'coordinator', 'strapi-super-admin'])('an account of a higher role is left alone: %s', async (role) => {
    const { email, id } = await cms.signIn(role);
    const { status, body } = await invite({ firstname: 'Ina', lastname: 'Neu', email });
    expect([status, body.error.message]).toEqual([
      400,
      'Zu dieser E-Mail-Adresse gibt es schon ein Konto mit einer anderen Rolle. Bitte wenden Sie sich an die Technik.',
    ]);
    const { body: listed } = await coordinator.get(`/ehrenamt/club-editors/${choir}`);
    expect(listed.data.map((editor: { id: number }) => editor.id)).not.toContain(id);
    expect((await coordinator.post(`/ehrenamt/club-editors/${id}/renew`)).status).toBe(404);
    expect((await coordinator.delete(`/ehrenamt/club-editors/${choir}/${id}`)).status).toBe(404);
  });

  test('a blocked account stays blocked', async () => {
    const { email, id } = await cms.signIn('club-editor');
    await cms.strapi.db.query('admin::user').update({ where: { id }, data: { isActive: false, registrationToken: null } });
    const { status, body } = await invite({ firstname: 'Ina', lastname: 'Neu', email });
    expect([status, body.error.message]).toEqual([
      400,
      'Das Konto zu dieser E-Mail-Adresse ist gesperrt. Bitte wenden Sie sich an die Technik.',
    ]);
  });

  test.each([
    ['no first name', { firstname: ' ' }, 'Bitte geben Sie den Vornamen an.'],
    ['no last name', { lastname: '' }, 'Bitte geben Sie den Nachnamen an.'],
    ['a line break in the name', { firstname: 'Ina\r\nBcc: alle@example.org' }, 'Bitte geben Sie den Vornamen an.'],
    ['no address', { email: 'ina' }, 'Bitte geben Sie eine gültige E-Mail-Adresse an.'],
    ['an address that no mail can have', { email: 'ina\u0007@example.org' }, 'Bitte geben Sie eine gültige E-Mail-Adresse an.'],
    ['two addresses', { email: 'a@example.org,b@example.org' }, 'Bitte geben Sie eine gültige E-Mail-Adresse an.'],
    ['no club', { clubs: [] }, 'Bitte wählen Sie mindestens einen Verein.'],
    ['a role', { roles: [1] }, 'Die Angabe „roles“ ist hier nicht möglich.'],
    ['a password', { password: words }, 'Die Angabe „password“ ist hier nicht möglich.'],
  ])('is refused: %s', async (_what, change, message) => {
    const before = await cms.strapi.db.query('admin::user').count();
    const { status, body } = await coordinator.post('/ehrenamt/club-editors', { ...newPerson(), clubs: [choir], ...change });
    expect([status, body.error.message]).toEqual([400, message]);
    expect(await cms.strapi.db.query('admin::user').count()).toBe(before);
    expect(await cms.strapi.db.query(mailTable.uid).count()).toBe(0);
  });

  test('for a club that does not exist nothing is created', async () => {
    const person = newPerson();
    const { status, body } = await invite(person, [choir, 'gibt-es-nicht']);
    expect([status, body.error.message]).toEqual([404, 'Diesen Verein gibt es nicht (mehr).']);
    expect(await findUser(person.email)).toBeNull();
  });

  test('a mail server that is down delays the mail and loses nothing; of its link nothing is kept', async () => {
    const person = newPerson();
    const { body } = await invite(person);
    const start = new Date();
    isMailServerDown = true;
    await deliver(start);
    expect([body.data.mailSent, mails.length]).toEqual([true, 0]);
    isMailServerDown = false;
    await deliver(new Date(start.getTime() + 3_600_000));
    expect(mails.map(({ to }) => to.address)).toEqual([person.email]);
    const outbox = await cms.strapi.db.query(mailTable.uid).findMany();
    expect(outbox).toMatchObject([{ recipient: person.email, state: 'sent', text: '' }]);
    expect(JSON.stringify(outbox)).not.toContain((await findUser(person.email)).registrationToken);
    expect((await register(body.data.link)).status).toBe(200);
  });

  test('the mail is queued with the account, or neither is there', async () => {
    const person = newPerson();
    const log = vi.spyOn(cms.strapi.log, 'error').mockImplementation(() => cms.strapi.log);
    const beforeCreate = () => Promise.reject(new Error('disk is full'));
    const unsubscribe = cms.strapi.db.lifecycles.subscribe({ models: [mailTable.uid], beforeCreate });
    expect((await invite(person)).status).toBe(500);
    unsubscribe();
    log.mockRestore();
    expect(await findUser(person.email)).toBeNull();
    expect(await cms.strapi.db.query(mailTable.uid).count()).toBe(0);
  });

  test('a mail that will only become a file counts as not sent', async () => {
    cms.strapi.config.set('plugin::email.settings.hasServer', false);
    const { body } = await invite(newPerson());
    cms.strapi.config.set('plugin::email.settings.hasServer', true);
    expect(body.data.mailSent).toBe(false);
    expect((await register(body.data.link)).status).toBe(200);
  });
});

describe('the link', () => {
  test('is renewed by the coordination, and the one before stops working', async () => {
    const person = newPerson();
    const first = await invite(person);
    const { id } = await findUser(person.email);
    await deliver();
    const second = await coordinator.post(`/ehrenamt/club-editors/${id}/renew`);
    await deliver();
    expect([second.status, mails.length]).toEqual([200, 2]);
    expect(second.body.data.link).not.toBe(first.body.data.link);
    expect((await register(first.body.data.link)).status).toBe(400);
    expect((await register(second.body.data.link)).status).toBe(200);
    const third = await coordinator.post(`/ehrenamt/club-editors/${id}/renew`);
    expect([third.status, third.body.error.message]).toEqual([400, 'Diese Person hat ihr Konto schon eingerichtet.']);
  });

  test('is not renewed for somebody who set a password just now', async () => {
    const person = newPerson();
    const { body } = await invite(person);
    const before = await cms.strapi.db.query('admin::user').findOne({ where: { email: person.email }, populate: ['roles'] });
    expect((await register(body.data.link)).status).toBe(200);
    await expect(renewInvitation(cms.strapi, before, new Date())).rejects.toThrow('Diese Person hat ihr Konto gerade eingerichtet.');
    expect(await cms.strapi.db.query('admin::user').findOne({ where: { email: person.email } })).toMatchObject({
      isActive: true,
      registrationToken: null,
    });
  });

  test('that waits to be sent is taken back when it no longer works; the new one speaks for all clubs', async () => {
    const person = newPerson();
    await invite(person, [team]);
    const { body } = await invite(person, [choir]);
    await deliver();
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain(body.data.link);
    expect(mails[0]?.text).toContain('die Angaben für „Chor“ und „Turnverein“');
  });

  test('works for 14 days', async () => {
    const person = newPerson();
    const { body } = await invite(person);
    const start = Date.now();
    const waitDays = (days: number) => vi.useFakeTimers({ toFake: ['Date'], now: start + days * 86_400_000 });
    waitDays(14.1);
    const expired = 'Diese Einladung ist abgelaufen. Bitte lassen Sie sich von der Koordination eine neue schicken.';
    expect((await register(body.data.link)).body.error.message).toBe(expired);
    const token = new URL(body.data.link).searchParams.get('registrationToken');
    expect((await cms.request(`/admin/registration-info?registrationToken=${token}`)).body.error.message).toBe(expired);
    waitDays(13.9);
    expect((await register(body.data.link)).status).toBe(200);
  });
});

describe('leaving', () => {
  test('takes effect at once, in the running session, and ends it when no club is left', async () => {
    const person = await join([choir, team]);
    expect((await person.put(entryPath(CLUB, choir), { summary: 'Meins' })).status).toBe(200);
    const { body } = await coordinator.delete(`/ehrenamt/club-editors/${choir}/${person.id}`);
    expect(body.data.map((editor: { id: number }) => editor.id)).not.toContain(person.id);
    expect((await person.put(entryPath(CLUB, choir), { summary: 'Noch meins?' })).status).toBe(403);
    expect((await person.post(entryPath(EVENT), { ...eventData, club: choir })).status).toBe(403);
    expect((await person.put(entryPath(CLUB, team), { summary: 'Weiter meins' })).status).toBe(200);
    await coordinator.delete(`/ehrenamt/club-editors/${team}/${person.id}`);
    expect((await person.get(entryPath(CLUB))).status).toBe(401);
  });

  test("through the club's form ends all rights in the running session as well", async () => {
    const person = await join([choir]);
    await coordinator.put(entryPath(CLUB, choir), { editors: { disconnect: [{ id: person.id }] } });
    const { status, body } = await person.get(entryPath(CLUB));
    expect([status, body.results]).toEqual([200, []]);
    expect((await person.put(entryPath(CLUB, choir), { summary: 'Noch meins?' })).status).toBe(403);
    expect((await person.get('/upload/files')).body.results).toEqual([]);
    expect((await person.post(entryPath(EVENT), { ...eventData, club: choir })).status).toBe(403);
  });

  test('before the link was followed ends the link', async () => {
    const person = newPerson();
    const { body } = await invite(person);
    const { id } = await findUser(person.email);
    await coordinator.delete(`/ehrenamt/club-editors/${choir}/${id}`);
    expect((await register(body.data.link)).status).toBe(400);
    expect(await findUser(person.email)).toBeNull();
    await deliver();
    expect(mails).toEqual([]);
  });
});

describe('nobody else', () => {
  test.each(['club-editor', 'municipal-editor'])('reaches the invitations: %s', async (role) => {
    const account = await cms.signIn(role);
    const person = newPerson();
    const answers = [
      await account.get(`/ehrenamt/club-editors/${choir}`),
      await invite(person, [choir], account),
      await account.post(`/ehrenamt/club-editors/${account.id}/renew`),
      await account.delete(`/ehrenamt/club-editors/${choir}/${account.id}`),
    ];
    expect(answers.map(({ status, body }) => [status, body.error.message])).toEqual(
      answers.map(() => [403, 'Redaktionen lädt die Koordination ein.']),
    );
    expect(await findUser(person.email)).toBeNull();
  });

  test('without an account', async () => {
    expect((await cms.request(`/ehrenamt/club-editors/${choir}`)).status).toBe(401);
    expect((await cms.request('/ehrenamt/club-editors', { method: 'POST' })).status).toBe(401);
  });
});

test('without a proxy nobody chooses the address that the limits count', async () => {
  const { email } = await cms.signIn('club-editor');
  const signIn = (secret: string, forwardedFor: string) =>
    cms.request('/admin/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Forwarded-For': forwardedFor },
      body: JSON.stringify({ email, password: secret }),
    });
  for (let attempt = 0; attempt < 5; attempt += 1) await signIn('falsch', `203.0.113.${attempt}`);
  expect((await signIn(password, '203.0.113.99')).status).toBe(429);
});
