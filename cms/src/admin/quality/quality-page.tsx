import { Button, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { homeActions } from '../../access/home-actions';
import { describeError } from '../server-data/describe-error';
import { useServerData } from '../server-data/use-server-data';
import { describeTrend } from './describe-trend';
import { QualityList } from './quality-list';
import type { QualityReport } from './quality-types';
import { TrendTable } from './trend-table';

const title = 'Datenqualität';

/** How well the clubs are kept: what is missing where, and how it has gone over the months. */
export function QualityPage() {
  return (
    <Page.Protect permissions={[{ action: homeActions.quality, subject: null }]}>
      <Page.Main>
        <Page.Title>{title}</Page.Title>
        <Layouts.Header title={title} subtitle="Was bei welchem Verein fehlt oder veraltet ist." primaryAction={<ExportButton />} />
        <Layouts.Content>
          <Report />
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}

function Report() {
  const { data, error, reload } = useServerData<QualityReport>('/ehrenamt/quality');
  if (data) {
    if (data.rows.length === 0) return <EmptyStateLayout content="Noch gibt es keinen Verein." />;
    return (
      <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
        <div>
          {describeTrend(data).map((sentence) => (
            <Typography key={sentence} tag="p">
              {sentence}
            </Typography>
          ))}
        </div>
        <QualityList rows={data.rows} />
        <TrendTable report={data} />
      </Flex>
    );
  }
  if (error === undefined) return <Page.Loading>Wird geladen</Page.Loading>;
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} role="alert">
      <Typography>{error}</Typography>
      <Button variant="tertiary" onClick={reload}>
        Noch einmal versuchen
      </Button>
    </Flex>
  );
}

function ExportButton() {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isLoading, setLoading] = useState(false);
  const run = async () => {
    setLoading(true);
    try {
      const { data } = await get<{ data: { name: string; content: string } }>('/ehrenamt/quality/table');
      saveFile(data.data.name, data.data.content);
    } catch (error) {
      toggleNotification({ type: 'danger', message: describeError(error) });
    } finally {
      setLoading(false);
    }
  };
  return (
    <Button variant="secondary" startIcon={<Download />} loading={isLoading} onClick={run}>
      Als Tabelle speichern (CSV)
    </Button>
  );
}

/** Hands a text to the browser's downloads. */
function saveFile(name: string, content: string): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
