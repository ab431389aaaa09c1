import { Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { SidePanel } from '../edit-view/content-manager-types';
import { type EntryKey, useGetPlansQuery, useSetPlansMutation } from './editorial-api';
import { fromLocalInput, toLocalInput } from './format-moment';
import { texts } from './texts';
import { useReport } from './use-report';

/** Types that the CMS can publish and withdraw by itself. */
const PLANNED_TYPES = ['api::event.event', 'api::opportunity.opportunity', 'api::page.page', 'api::announcement.announcement'];

/** When an entry is published and taken down by itself; only for those who may publish it at once. */
export const PlanPanel: SidePanel = ({ model, documentId }) => {
  const isPlanned = PLANNED_TYPES.includes(model) && Boolean(documentId);
  const { data } = useGetPlansQuery({ uid: model, documentId: documentId ?? '' }, { skip: !isPlanned });
  if (!documentId || !data || !(data.mayPlan || data.publishAt || data.unpublishAt)) return null;
  const { publishAt, unpublishAt } = data;
  // The key starts the form anew when the plans have changed on the server.
  return { title: texts.plan.title, content: <PlanForm key={`${publishAt} ${unpublishAt}`} uid={model} documentId={documentId} /> };
};

function PlanForm(entry: EntryKey) {
  const { data } = useGetPlansQuery(entry);
  const [moments, setMoments] = useState({
    publishAt: toLocalInput(data?.publishAt ?? null),
    unpublishAt: toLocalInput(data?.unpublishAt ?? null),
  });
  const [setPlans, { isLoading }] = useSetPlansMutation();
  const report = useReport();
  if (!data) return null;
  const isPlanned = Boolean(data.publishAt || data.unpublishAt);
  const save = async ({ publishAt, unpublishAt }: typeof moments) =>
    report(await setPlans({ ...entry, publishAt: fromLocalInput(publishAt), unpublishAt: fromLocalInput(unpublishAt) }), texts.plan.saved);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {(['publishAt', 'unpublishAt'] as const).map((name) => (
        <Field.Root key={name} name={name}>
          <Field.Label>{texts.plan[name]}</Field.Label>
          <TextInput
            type="datetime-local"
            disabled={!data.mayPlan}
            value={moments[name]}
            onChange={({ target }) => setMoments({ ...moments, [name]: target.value })}
          />
        </Field.Root>
      ))}
      <Typography variant="pi" textColor="neutral600">
        {texts.plan.hint}
      </Typography>
      {data.failure && (
        <Typography role="alert" textColor="danger600">
          {texts.plan.failure} {data.failure}
        </Typography>
      )}
      {data.mayPlan && (
        <Button variant="secondary" fullWidth loading={isLoading} onClick={() => save(moments)}>
          {texts.plan.save}
        </Button>
      )}
      {data.mayPlan && isPlanned && (
        <Button variant="tertiary" fullWidth loading={isLoading} onClick={() => save({ publishAt: '', unpublishAt: '' })}>
          {texts.plan.clear}
        </Button>
      )}
    </Flex>
  );
}
