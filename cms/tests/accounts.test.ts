import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { readProxyCount } from '../config/settings/read-proxy-count';
import { toClientKey } from '../src/accounts/client-address';
import { entryPath } from './content';
import { type Account, type Answer, password, startCms, type TestCms } from './test-cms';

const tooShort = 'Das Passwort ist zu kurz. Es braucht mindestens 12 Zeichen, zum Beispiel drei Wörter hintereinander.';
const tooLong = 'Das Passwort ist zu lang. Möglich sind höchstens 72 Zeichen; Umlaute und Sonderzeichen zählen doppelt.';
const guessable = 'Dieses Passwort ist leicht zu erraten. Bitte wählen Sie ein anderes, zum Beispiel drei Wörter hintereinander.';
const ownAddress = 'Ihre E-Mail-Adresse ist kein sicheres Passwort. Bitte wählen Sie ein anderes.';
const locked = 'Zu viele Versuche. Bitte warten Sie 15 Minuten und versuchen Sie es dann noch einmal.';
/** Three words in lower case: what Strapi alone would refuse. */
const words = 'regen kanne blau';

let cms: TestCms;
let clients = 0;

beforeAll(async () => {
  cms = await startCms({ TRUST_PROXY: 'true' });
});
afterAll(async () => {
  await cms.stop();
  delete process.env.TRUST_PROXY;
});

/** The address of someone who has not been here yet, as a proxy reports it. */
function newClient(): string {
  clients += 1;
  return `203.0.113.${clients}`;
}

function post(path: string, body: unknown, forwardedFor = newClient()): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json', 'X-Forwarded-For': forwardedFor };
  return cms.request(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

function signIn(email: string, secret: string, client?: string): Promise<Answer> {
  return post('/admin/login', { email, password: secret }, client);
}

async function invite(email: string): Promise<string> {
  const role = await cms.strapi.service('admin::role').findOne({ code: 'club-editor' });
  return (await cms.strapi.service('admin::user').create({ email, firstname: 'Ina', lastname: 'Neu', roles: [role.id] })).registrationToken;
}

async function createResetToken(id: number): Promise<string> {
  const resetPasswordToken = `reset-${id}-${Date.now()}`;
  const resetPasswordTokenExpiresAt = new Date(Date.now() + 60_000);
  await cms.strapi.db.query('admin::user').update({ where: { id }, data: { resetPasswordToken, resetPasswordTokenExpiresAt } });
  return resetPasswordToken;
}

describe('the password', () => {
  /** Each way to choose one: what it answers, and whose it is. */
  type Choose = (secret: string) => Promise<{ answer: Answer; email: string }>;
  const ways: [string, Choose][] = [
    [
      'of an invited person',
      async (secret) => {
        const email = `eingeladen-${clients}@example.org`;
        const registrationToken = await invite(email);
        return { answer: await post('/admin/register', { registrationToken, userInfo: { firstname: 'Ina', password: secret } }), email };
      },
    ],
    [
      'after a reset',
      async (secret) => {
        const { id, email } = await cms.signIn('club-editor');
        const resetPasswordToken = await createResetToken(id);
        return { answer: await post('/admin/reset-password', { resetPasswordToken, password: secret }), email };
      },
    ],
    [
      'in the profile',
      async (secret) => {
        const account = await cms.signIn('club-editor');
        const answer = await account.put('/admin/users/me', { currentPassword: password, password: secret });
        return { answer, email: account.email };
      },
    ],
    [
      'set by the super admin',
      async (secret) => {
        const superAdmin = await cms.signIn('strapi-super-admin');
        const { id, email } = await cms.signIn('club-editor');
        return { answer: await superAdmin.put(`/admin/users/${id}`, { password: secret }), email };
      },
    ],
  ];

  describe.each(ways)('%s', (_name, choose) => {
    test('may consist of lower-case words, and opens the account', async () => {
      const { answer, email } = await choose(words);
      expect([answer.status, answer.body.error]).toEqual([200, undefined]);
      expect((await signIn(email, words)).status).toBe(200);
    });

    test.each([
      ['eleven characters', 'regen-kanne', tooShort],
      ['73 bytes', `${'ä'.repeat(36)}b`, tooLong],
      ['a common one', 'Passwort-2026!', guessable],
    ])('is refused: %s', async (_what, secret, message) => {
      const { answer } = await choose(secret);
      expect([answer.status, answer.body.error.message]).toEqual([400, message]);
      expect(answer.body.error.details.errors[0].path.at(-1)).toBe('password');
    });
  });

  test.each(['passwortpasswort', '123456789012', 'QWERTZuiop1234', 'aaaaaaaaaaaab', 'Ehrenamt2026!!', 'hallohallohallo', '0987654321098'])(
    'is refused because everybody tries it: %s',
    async (secret) => {
      const { body } = await (ways[0] as (typeof ways)[0])[1](secret).then(({ answer }) => answer);
      expect(body.error.message).toBe(guessable);
    },
  );

  test('is not the own e-mail address, wherever that comes from', async () => {
    const account = await cms.signIn('club-editor');
    const registrationToken = await invite('petra.mustermann@example.org');
    const resetPasswordToken = await createResetToken(account.id);
    const answers = [
      await post('/admin/register', { registrationToken, userInfo: { firstname: 'Petra', password: 'Petra.Mustermann1' } }),
      await post('/admin/reset-password', { resetPasswordToken, password: account.email }),
      await account.put('/admin/users/me', { currentPassword: password, password: account.email.toUpperCase() }),
      await post('/admin/register-admin', { email: 'neue.technik@example.org', firstname: 'Neu', password: 'neue.technik@example.org' }),
    ];
    expect(answers.map(({ body }) => body.error.message)).toEqual(answers.map(() => ownAddress));
  });

  test('of 72 bytes counts to its last one', async () => {
    const long = `${'äöü'.repeat(11)}bcdefg`;
    const account = await cms.signIn('club-editor');
    expect((await account.put('/admin/users/me', { currentPassword: password, password: long })).status).toBe(200);
    expect((await signIn(account.email, long)).status).toBe(200);
    expect((await signIn(account.email, `${'äöü'.repeat(11)}bcdefh`)).status).toBe(400);
  });

  test('is not changed by saving the profile without one', async () => {
    const account = await cms.signIn('club-editor');
    expect((await account.put('/admin/users/me', { firstname: 'Anders' })).status).toBe(200);
    expect((await signIn(account.email, password)).status).toBe(200);
  });
});

describe('guessing', () => {
  test('five wrong passwords lock the account for this client, the right one included, and for nobody else', async () => {
    const { email } = await cms.signIn('club-editor');
    const attacker = newClient();
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await signIn(email, 'falsch', attacker)).status).toBe(400);
    const refused = await signIn(email.toUpperCase(), password, attacker);
    expect([refused.status, refused.body.error.message]).toEqual([429, locked]);
    expect((await signIn(email, password)).status).toBe(200);
  });

  test('many at once gain nothing', async () => {
    const { email } = await cms.signIn('club-editor');
    const attacker = newClient();
    const answers = await Promise.all(Array.from({ length: 12 }, () => signIn(email, 'falsch', attacker)));
    expect(answers.filter(({ status }) => status === 429).length).toBe(7);
  });

  test('an account is locked for everybody after twenty wrong passwords from everywhere', async () => {
    const { email } = await cms.signIn('club-editor');
    for (let attempt = 0; attempt < 20; attempt += 1) await signIn(email, 'falsch');
    expect((await signIn(email, password)).status).toBe(429);
  });

  test('a client is locked out after sixty wrong passwords for whatever accounts', async () => {
    const attacker = newClient();
    const { email } = await cms.signIn('club-editor');
    for (let attempt = 0; attempt < 60; attempt += 1) await signIn(`niemand-${attempt}@example.org`, 'falsch', attacker);
    const refused = await signIn(email, password, attacker);
    expect([refused.status, refused.body.error.message]).toEqual([429, locked]);
  });

  test('signing in correctly is never limited, and clears what was counted', async () => {
    const { email } = await cms.signIn('club-editor');
    const client = newClient();
    for (let round = 0; round < 4; round += 1) {
      for (let attempt = 0; attempt < 3; attempt += 1) expect((await signIn(email, 'falsch', client)).status).toBe(400);
      for (let attempt = 0; attempt < 3; attempt += 1) expect((await signIn(email, password, client)).status).toBe(200);
    }
  });

  test.each([
    ['/admin/register', { registrationToken: 'geraten', userInfo: { firstname: 'X', password: words } }],
    ['/admin/reset-password', { resetPasswordToken: 'geraten', password: words }],
    ['/admin/register-admin', { email: 'x@example.org', firstname: 'X', password: words }],
  ])('of links is limited: %s', async (path, body) => {
    const attacker = newClient();
    for (let attempt = 0; attempt < 20; attempt += 1) expect((await post(path, body, attacker)).status).toBe(400);
    expect((await post(path, body, attacker)).status).toBe(429);
  });

  test('the same person cannot be mailed again and again', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect((await post('/admin/forgot-password', { email: 'niemand@example.org' })).status).toBe(204);
    }
    expect((await post('/admin/forgot-password', { email: 'niemand@example.org' })).status).toBe(429);
  });

  test('of the current password in an open profile is limited', async () => {
    const account = await cms.signIn('club-editor');
    const change = (currentPassword: string) => account.put('/admin/users/me', { currentPassword, password: words });
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await change('falsch')).status).toBe(400);
    expect((await change(password)).status).toBe(429);
  });
});

describe('the client behind a proxy', () => {
  test('is the one the proxy saw, not the one the client names', async () => {
    const { email } = await cms.signIn('club-editor');
    const attacker = newClient();
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn(email, 'falsch', `198.51.100.${attempt}, ${attacker}`);
    expect((await signIn(email, password, `198.51.100.99, ${attacker}`)).status).toBe(429);
    expect((await signIn(email, password, `${attacker}, ${newClient()}`)).status).toBe(200);
  });

  test.each([
    [undefined, 0],
    ['', 0],
    ['false', 0],
    ['true', 1],
    [' 2 ', 2],
  ])('TRUST_PROXY %j means %d proxies', (TRUST_PROXY, proxies) => expect(readProxyCount({ TRUST_PROXY })).toBe(proxies));

  test.each(['yes', '0', '10', '*'])('TRUST_PROXY %j stops the start', (TRUST_PROXY) =>
    expect(() => readProxyCount({ TRUST_PROXY })).toThrow(
      'TRUST_PROXY is neither true nor a number of proxies from 1 to 9. Set it to true for one web server.',
    ),
  );

  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
  ])('%s counts as %s', (address, key) => expect(toClientKey(address)).toBe(key));
});

describe('a sign-in that fails', () => {
  test('takes the same work and says the same, whether there is an account, one without password, or none', async () => {
    // The instance that Strapi's admin uses: comparing is what takes the time.
    const bcrypt = createRequire(createRequire(import.meta.url).resolve('@strapi/admin/package.json'))('bcryptjs');
    const compare = vi.spyOn(bcrypt, 'compare');
    try {
      const { email } = await cms.signIn('club-editor');
      await invite('noch-ohne@example.org');
      for (const address of [email, 'noch-ohne@example.org', 'niemand@example.org']) {
        compare.mockClear();
        const { status, body } = await signIn(address, 'ein falsches Passwort');
        expect([address, status, body.error.message, compare.mock.calls.length]).toEqual([
          address,
          400,
          'E-Mail-Adresse oder Passwort stimmt nicht.',
          1,
        ]);
      }
      compare.mockClear();
      expect((await signIn(email, password)).status).toBe(200);
      expect(compare).toHaveBeenCalledTimes(1);
    } finally {
      compare.mockRestore();
    }
  });
});

describe('a session', () => {
  const HOUR = 3_600_000;

  async function open(
    rememberMe: boolean,
  ): Promise<{ account: Account; session: { id: number; expiresAt: string; absoluteExpiresAt: string }; cookie: string; token: string }> {
    const account = await cms.signIn('club-editor');
    await cms.strapi.db.query('admin::session').deleteMany({ where: { userId: String(account.id) } });
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ email: account.email, password, rememberMe });
    const response = await fetch(`${cms.url}/admin/login`, { method: 'POST', headers, body });
    const { data } = (await response.json()) as { data: { token: string } };
    const session = await cms.strapi.db.query('admin::session').findOne({ where: { userId: String(account.id) } });
    return { account, session, cookie: response.headers.getSetCookie()[0]?.split(';')[0] ?? '', token: data.token };
  }

  test.each([true, false])('ends after 12 hours at the latest, tokens of both kinds together (stay signed in: %s)', async (rememberMe) => {
    const before = Date.now();
    const { session, token } = await open(rememberMe);
    const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
    const accessLifespan = (payload.exp - payload.iat) * 1000;
    expect(accessLifespan).toBe(HOUR / 4);
    const end = new Date(session.absoluteExpiresAt).getTime() + accessLifespan;
    expect(end - before).toBeGreaterThan(11 * HOUR);
    expect(end - Date.now()).toBeLessThanOrEqual(12 * HOUR);
    expect(new Date(session.expiresAt).getTime() - before).toBeLessThanOrEqual(rememberMe ? 12 * HOUR : 2 * HOUR + 5_000);
  });

  test('is kept in a cookie that no script reads and no other site sends', async () => {
    const { email } = await cms.signIn('club-editor');
    const body = JSON.stringify({ email, password });
    const response = await fetch(`${cms.url}/admin/login`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
    expect(response.headers.getSetCookie()[0]).toMatch(/httponly/i);
    expect(response.headers.getSetCookie()[0]).toMatch(/samesite=lax/i);
  });

  test('that is over gives no new access', async () => {
    const { session, cookie } = await open(true);
    const past = new Date(Date.now() - 1000);
    await cms.strapi.db.query('admin::session').update({ where: { id: session.id }, data: { absoluteExpiresAt: past } });
    expect((await cms.request('/admin/access-token', { method: 'POST', headers: { Cookie: cookie } })).status).toBe(401);
  });

  test('ends with a new password, on every device', async () => {
    const { account, cookie, token } = await open(true);
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const change = { method: 'PUT', headers, body: JSON.stringify({ currentPassword: password, password: words }) };
    expect((await cms.request('/admin/users/me', change)).status).toBe(200);
    expect((await cms.request('/admin/access-token', { method: 'POST', headers: { Cookie: cookie } })).status).toBe(401);
    expect((await cms.request(entryPath('api::club.club'), { headers })).status).toBe(401);
    expect((await signIn(account.email, words)).status).toBe(200);
  });
});
