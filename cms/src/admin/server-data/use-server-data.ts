import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { describeError } from './describe-error';

/** Data from one of the CMS's own addresses: not there yet, there, or not to be had, with the German reason. */
export interface ServerData<Data> {
  data?: Data;
  error?: string;
  reload: () => void;
}

/**
 * Reads `path` when the component appears, and again every `seconds(data)` while it stays; 0 means no more. What was read last stays in
 * sight while it is read again, and when that fails.
 */
export function useServerData<Data>(path: string, seconds: (data: Data | undefined) => number = () => 0): ServerData<Data> {
  const { get } = useFetchClient();
  const [state, setState] = useState<{ data?: Data; error?: string }>({});
  const [turn, setTurn] = useState(0);
  const reload = useCallback(() => setTurn((current) => current + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` asks for another reading
  useEffect(() => {
    let isCurrent = true;
    get<{ data: Data }>(path).then(
      ({ data: body }) => isCurrent && setState({ data: body.data }),
      (error: unknown) => isCurrent && setState(({ data }) => ({ data, error: describeError(error) })),
    );
    return () => {
      isCurrent = false;
    };
  }, [get, path, turn]);

  const pause = seconds(state.data);
  useEffect(() => {
    if (pause <= 0) return undefined;
    const timer = setInterval(() => {
      // Nobody looks at a page in the background.
      if (!document.hidden) reload();
    }, pause * 1_000);
    return () => clearInterval(timer);
  }, [pause, reload]);

  return { ...state, reload };
}
