import axios, { type AxiosInstance } from 'axios';
import { MediaError } from './media-error.ts';

export interface DownloadSettings {
  /** The CMS; with it the only host that is ever asked. */
  cmsUrl: string;
  /** Further origins that hold the CMS's media, e.g. an object storage: `https://medien.example`. */
  mediaOrigins: string[];
  /** Bytes one file may have. */
  maxBytes: number;
}

/** Where to fetch a file when an earlier answer is already stored: its validator (RFC 9110 §8.8.3). */
export interface StoredValidator {
  etag?: string;
}

export interface Download {
  bytes: Buffer;
  etag?: string;
}

/**
 * The address to ask for a source, or undefined when it must not be asked: content can name any address, and the build must not fetch from
 * machines inside the town hall's network. Files of the CMS's own upload folder are always asked of the CMS itself, under whichever public
 * name the editor's browser knew it when it put the address into a text.
 */
export function toDownloadUrl(
  source: string,
  { cmsUrl, mediaOrigins }: Pick<DownloadSettings, 'cmsUrl' | 'mediaOrigins'>,
): URL | undefined {
  const url = new URL(source);
  const cms = new URL(cmsUrl);
  if (url.origin === cms.origin || mediaOrigins.includes(url.origin)) return url;
  return /^https?:$/.test(url.protocol) && url.pathname.startsWith('/uploads/') ? new URL(url.pathname + url.search, cms) : undefined;
}

function explainDownloadError(error: unknown, maxBytes: number): MediaError {
  const status = axios.isAxiosError(error) ? error.response?.status : undefined;
  if (status === 404) return new MediaError('Die Datei gibt es im CMS nicht mehr.', { cause: error });
  if (status) return new MediaError(`Die Datei ist im CMS nicht abrufbar (Antwort ${status}).`, { cause: error });
  if (axios.isAxiosError(error) && /maxContentLength/.test(error.message)) {
    return new MediaError(`Die Datei ist größer als ${Math.floor(maxBytes / 1_000_000)} MB.`, { cause: error });
  }
  return new MediaError('Die Datei konnte nicht geladen werden.', { cause: error });
}

/**
 * Downloads an original; undefined when the stored one is still valid. Follows no redirect, so that the address asked is the one checked.
 * @throws {MediaError} when it must not or cannot be had, or is too large.
 */
export async function downloadOriginal(
  source: string,
  client: AxiosInstance,
  settings: DownloadSettings,
  stored?: StoredValidator,
): Promise<Download | undefined> {
  const url = toDownloadUrl(source, settings);
  if (!url) throw new MediaError('Die Datei liegt nicht im CMS. Bitte laden Sie sie dort hoch.');
  try {
    const response = await client.get<ArrayBuffer>(url.href, {
      responseType: 'arraybuffer',
      maxRedirects: 0,
      maxContentLength: settings.maxBytes,
      headers: stored?.etag ? { 'If-None-Match': stored.etag } : {},
      validateStatus: (status) => status === 200 || (status === 304 && stored?.etag !== undefined),
    });
    if (response.status === 304) return undefined;
    const etag: unknown = response.headers.etag;
    return { bytes: Buffer.from(response.data), etag: typeof etag === 'string' ? etag : undefined };
  } catch (error) {
    throw explainDownloadError(error, settings.maxBytes);
  }
}
