import axios, { type AxiosError, type AxiosInstance } from 'axios';
import axiosRetry from 'axios-retry';
import { CmsError } from './cms-error.ts';

export interface CmsClientSettings {
  /** Address of the CMS without /api: `http://localhost:1337`. */
  cmsUrl: string;
  /** Milliseconds one request may take. */
  timeout: number;
  /** How often a request is repeated after a network error, a 5xx or a 429. */
  retries: number;
  /** Milliseconds before the first repetition; doubled with each further one. */
  retryDelay: number;
  /** Ends all requests when it fires. */
  signal?: AbortSignal;
}

/** Patience that suits a CMS in the same house: about four seconds of repeating, half a minute for a slow answer. */
export const defaultPatience = { timeout: 30_000, retries: 4, retryDelay: 250 };

const isWorthRepeating = (error: AxiosError): boolean => {
  if (error.code === 'ERR_CANCELED') return false;
  const status = error.response?.status;
  return status === undefined || status >= 500 || status === 429;
};

/** An axios instance that repeats what may pass by itself and gives up on everything else. */
export function createCmsClient({ cmsUrl, timeout, retries, retryDelay, signal }: CmsClientSettings): AxiosInstance {
  const client = axios.create({ baseURL: cmsUrl, timeout, signal, transitional: { silentJSONParsing: false, clarifyTimeoutError: true } });
  axiosRetry(client, {
    retries,
    shouldResetTimeout: true,
    retryCondition: isWorthRepeating,
    // Retry-After is honoured by the library's own delay; ours only sets the base.
    retryDelay: (attempt, error) => axiosRetry.exponentialDelay(attempt, error, retryDelay),
  });
  return client;
}

const remedies: Record<number, string> = {
  401: 'The address is protected by a login. CMS_URL must be the Strapi server itself, without a password prompt in front.',
  403: 'Public reading is switched off in the CMS. Restart the CMS: its start grants the public permissions again.',
  404: 'Check CMS_URL: it must be the Strapi server of this platform, without /api, and of the same version as the site.',
};

/** The error for whoever runs the build: address, what happened, what to do. */
export function explainRequestError(error: unknown, url: string): CmsError {
  if (!axios.isAxiosError(error)) return new CmsError(`Reading ${url} failed: ${String(error)}`, { cause: error });
  if (error.code === 'ERR_CANCELED') return new CmsError(`Reading ${url} was cancelled.`, { cause: error });
  const status = error.response?.status;
  if (status !== undefined && status >= 300) {
    const remedy = remedies[status] ?? 'See the log of the CMS.';
    return new CmsError(`${url} answered ${status}. ${remedy}`, { cause: error });
  }
  if (error.code === 'ETIMEDOUT' || error.code === 'ECONNABORTED') {
    return new CmsError(`${url} did not answer in time. Is the CMS overloaded? See its log.`, { cause: error });
  }
  const reason = error.code ?? error.message;
  return new CmsError(`${url} cannot be read (${reason}). Is the CMS running, and is CMS_URL right?`, { cause: error });
}
