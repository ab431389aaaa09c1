import axios from 'axios';
import type { Settings } from './settings.ts';

/**
 * Asks the publisher for a build and says in one German sentence what came of it. Never throws: without a running publisher the content
 * is published with its next start.
 */
export async function notifyPublisher(settings: Settings, secret: string): Promise<string> {
  try {
    await axios.post(
      settings.publisherUrl,
      { event: 'import' },
      { headers: { Authorization: `Bearer ${secret}` }, timeout: 5_000, maxRedirects: 0 },
    );
    return 'Die öffentliche Seite wird jetzt neu erstellt.';
  } catch (error) {
    if (!axios.isAxiosError(error)) throw error;
    const reason = error.response ? `antwortet mit ${error.response.status}` : 'ist nicht erreichbar';
    return `Der Publisher (${settings.publisherUrl}) ${reason}. Die öffentliche Seite wird mit seinem nächsten Start erneuert.`;
  }
}
