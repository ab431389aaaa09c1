import axios from 'axios';
import { ImportError } from './import-error.ts';

const SECONDS = 30;
const MEGABYTES = 20;

/**
 * Downloads a calendar over http or https, at most 20 MB within 30 seconds.
 *
 * @throws {ImportError} saying in German what went wrong
 */
export async function fetchCalendar(address: string): Promise<Buffer> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // Calendar programs write webcal: for an address that is fetched over https.
  const target = url?.protocol === 'webcal:' ? address.replace(/^webcal:/i, 'https:') : address;
  if (!url || !/^(https?|webcal):$/.test(url.protocol))
    throw new ImportError(`${address} ist keine Internetadresse, die mit https:// oder http:// beginnt.`);
  try {
    const { data } = await axios.get<ArrayBuffer>(target, {
      responseType: 'arraybuffer',
      signal: AbortSignal.timeout(SECONDS * 1000),
      maxContentLength: MEGABYTES * 1024 * 1024,
      maxRedirects: 5,
      headers: { Accept: 'text/calendar, */*;q=0.1' },
    });
    return Buffer.from(data);
  } catch (error) {
    if (!axios.isAxiosError(error)) throw error;
    throw new ImportError(`${address} konnte nicht geladen werden: ${explain(error)}`, { cause: error });
  }
}

function explain(error: { code?: string; message: string; response?: { status: number } }): string {
  if (error.response) return `Der Server antwortet mit ${error.response.status}.`;
  if (error.code === 'ERR_CANCELED' || error.code === 'ECONNABORTED')
    return `Der Server hat nicht innerhalb von ${SECONDS} Sekunden geantwortet.`;
  if (error.message.includes('maxContentLength')) return `Der Kalender ist größer als ${MEGABYTES} MB.`;
  if (error.code === 'ENOTFOUND') return 'Den Server gibt es nicht. Bitte prüfen Sie die Adresse.';
  return `Die Verbindung ist gescheitert (${error.code ?? error.message}).`;
}
