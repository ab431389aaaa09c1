import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { FreePeriod } from './free-days';

/** What the municipality's settings say about free days. */
export interface CalendarSettings {
  /** Short name of the Land, `BB`. */
  federalState: string;
  /** School holidays, as the coordination keeps them. */
  schoolHolidays: FreePeriod[];
}

/** The settings once they are there; undefined before, and when the CMS does not answer: the field then does without holidays. */
export function useCalendarSettings(): CalendarSettings | undefined {
  const { get } = useFetchClient();
  const [settings, setSettings] = useState<CalendarSettings>();
  useEffect(() => {
    let isCurrent = true;
    get<{ data: CalendarSettings }>('/ehrenamt/calendar').then(
      ({ data }) => isCurrent && setSettings(data.data),
      // That the CMS is unreachable the editor learns when saving; the dates can be edited without the settings.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [get]);
  return settings;
}
