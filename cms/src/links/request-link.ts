import axios, { type AxiosError, type AxiosResponse } from 'axios';
import { type RequestFilteringAgentOptions, RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

/** Milliseconds for one request with all its redirects. */
const PATIENCE = 10_000;
const MOST_REDIRECTS = 5;
/** The server is there and the address is known, it only does not answer machines: no reason to trouble anybody. */
const REFUSES_MACHINES = [401, 402, 403, 405, 406, 407, 418, 425, 429, 451, 999];

/** What became of a request. `isAnswered`: whether anybody spoke, if only the name service, as opposed to silence that may be our own fault. */
export interface LinkResult {
  works: boolean;
  isAnswered: boolean;
  /** German sentence; null for a link that works. */
  reason: string | null;
}

export interface RequestOptions {
  /** Who asks; servers' operators read it in their logs. */
  userAgent: string;
  /** Which addresses may be reached; by default none but public ones. For tests. */
  network?: RequestFilteringAgentOptions;
}

/**
 * Asks whether a web address leads anywhere, with HEAD, and with GET where that is refused; the answer's body is not read. Follows up to five
 * redirects, and waits ten seconds at most for each request.
 *
 * Editors choose the addresses, so none may lead into the server's own network (CWE-918): each connection, that of every redirect included,
 * is made only to a public address, decided on what the name resolves to at that moment.
 */
export async function requestLink(address: string, options: RequestOptions): Promise<LinkResult> {
  const head = await send('HEAD', address, options);
  return head.works ? head : send('GET', address, options);
}

async function send(method: 'HEAD' | 'GET', url: string, { userAgent, network = {} }: RequestOptions): Promise<LinkResult> {
  const httpAgent = new RequestFilteringHttpAgent({ ...network, keepAlive: false });
  const httpsAgent = new RequestFilteringHttpsAgent({ ...network, keepAlive: false });
  try {
    const response: AxiosResponse<{ destroy: () => void }> = await axios.request({
      method,
      url,
      httpAgent,
      httpsAgent,
      // A proxy would make the connections instead of the agents, which decide where they may lead.
      proxy: false,
      responseType: 'stream',
      maxRedirects: MOST_REDIRECTS,
      timeout: PATIENCE,
      signal: AbortSignal.timeout(PATIENCE),
      validateStatus: () => true,
      headers: { 'User-Agent': userAgent, Accept: '*/*' },
    });
    response.data.destroy();
    return assess(response.status);
  } catch (error) {
    return describeFailure(error as AxiosError);
  }
}

function assess(status: number): LinkResult {
  if (status < 400 || REFUSES_MACHINES.includes(status)) return { works: true, isAnswered: true, reason: null };
  return { works: false, isAnswered: true, reason: describeStatus(status) };
}

function describeStatus(status: number): string {
  if (status === 404 || status === 410) return `Die Seite gibt es nicht (mehr). Der Server meldet ${status}.`;
  return status >= 500 ? `Der Server hat einen Fehler. Er meldet ${status}.` : `Der Server lehnt die Adresse ab. Er meldet ${status}.`;
}

function describeFailure({ code = '', message, cause }: AxiosError): LinkResult {
  const words = `${message} ${cause instanceof Error ? cause.message : ''}`;
  if (/is not allowed\. Because,? It is/i.test(words)) return fail('Die Adresse führt in ein internes Netz.', true);
  if (code === 'ERR_FR_TOO_MANY_REDIRECTS') return fail('Die Adresse leitet immer wieder weiter.', true);
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY/i.test(`${code} ${words}`)) {
    return fail('Die Verbindung ist nicht sicher: Mit dem Zertifikat stimmt etwas nicht.', true);
  }
  if (code === 'ENOTFOUND') return fail('Den Namen der Website gibt es nicht.', true);
  if (
    ['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'ERR_CANCELED'].includes(code)
  ) {
    return fail('Der Server antwortet nicht.', false);
  }
  return fail('Die Adresse lässt sich nicht öffnen.', true);
}

function fail(reason: string, isAnswered: boolean): LinkResult {
  return { works: false, isAnswered, reason };
}
