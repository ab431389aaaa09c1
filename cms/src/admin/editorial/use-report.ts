import { useNotification } from '@strapi/strapi/admin';
import { describeError } from '../server-data/describe-error';

/** Tells how an action of the admin's own API went: `report(result, 'Gespeichert.')` shows the sentence, or the server's reason. */
export function useReport(): (result: { data?: unknown; error?: unknown }, success: string) => boolean {
  const { toggleNotification } = useNotification();
  return ({ error }, success) => {
    if (!error) toggleNotification({ type: 'success', message: success });
    else toggleNotification({ type: 'danger', message: describeError(error), timeout: 15_000 });
    return !error;
  };
}
