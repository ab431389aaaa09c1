import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { texts } from './texts';

type FormatError = ReturnType<typeof useAPIErrorHandler>['_unstableFormatAPIError'];

/** Tells how an action of the admin's own API went: `report(result, 'Gespeichert.')` shows the sentence, or the server's reason. */
export function useReport(): (result: { data?: unknown; error?: unknown }, success: string) => boolean {
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatError } = useAPIErrorHandler();
  return ({ error }, success) => {
    if (!error) toggleNotification({ type: 'success', message: success });
    else toggleNotification({ type: 'danger', message: readMessage(error, formatError), timeout: 15_000 });
    return !error;
  };
}

/** Our sentences are German and say what to do; Strapi's own for a lost connection are not. */
function readMessage(error: unknown, formatError: FormatError): string {
  const { name, message } = error as { name?: string; message?: string };
  if (name && message && ['ValidationError', 'PolicyError', 'NotFoundError', 'ApplicationError'].includes(name)) return message;
  return name ? formatError(error as Parameters<FormatError>[0]) : texts.failed;
}
