import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SidePanel } from '../edit-view/content-manager-types';
import { formatMoment } from '../editorial/format-moment';
import { useReport } from '../editorial/use-report';
import { REPORT, type ReportStatus, useAnswerReportMutation, useGetReportStatusQuery, useReopenReportMutation } from './report-api';
import { texts } from './texts';

const LONGEST_ANSWER = 4000;
const longDay = new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** Beside a report: by when to answer, the answer that goes out by mail, and the way back. */
export const ReportPanel: SidePanel = ({ model, documentId }) => {
  if (model !== REPORT || !documentId) return null;
  return { title: texts.title, content: <ReportAnswer key={documentId} documentId={documentId} /> };
};

function ReportAnswer({ documentId }: { documentId: string }) {
  const { data: status } = useGetReportStatusQuery(documentId);
  if (!status) return null;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {status.isOpen && status.dueOn && <Deadline day={status.dueOn} isOverdue={status.isOverdue} period={status.period} />}
      {status.isOpen ? <AnswerForm documentId={documentId} status={status} /> : <GivenAnswer documentId={documentId} status={status} />}
    </Flex>
  );
}

function Deadline({ day, isOverdue, period }: { day: string; isOverdue: boolean; period: string | null }) {
  const words = longDay.format(new Date(`${day}T00:00:00.000Z`));
  return (
    <Box>
      <Typography tag="p" fontWeight="bold" textColor={isOverdue ? 'danger600' : undefined}>
        {isOverdue ? texts.overdue(words) : texts.due(words)}
      </Typography>
      {period && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {texts.period(period)}
        </Typography>
      )}
    </Box>
  );
}

function AnswerForm({ documentId, status }: { documentId: string; status: ReportStatus }) {
  const [answer, setAnswer] = useState(status.answer ?? '');
  const [send, { isLoading }] = useAnswerReportMutation();
  const isModified = useForm('ReportPanel', ({ modified }) => modified);
  const report = useReport();
  const finish = async (isRejected: boolean) => {
    report(await send({ documentId, answer, isRejected }), status.hasEmail ? texts.sent : texts.noted);
  };
  const isDisabled = isModified || answer.trim() === '';
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Field.Root name="report-answer" hint={describeWay(status)}>
        <Field.Label>{texts.answer}</Field.Label>
        <Textarea value={answer} maxLength={LONGEST_ANSWER} onChange={({ target }) => setAnswer(target.value)} />
        <Field.Hint />
      </Field.Root>
      {isModified && <Typography>{texts.saveFirst}</Typography>}
      <Button fullWidth disabled={isDisabled} loading={isLoading} onClick={() => finish(false)}>
        {status.hasEmail ? texts.send : texts.note}
      </Button>
      <Button fullWidth variant="tertiary" disabled={isDisabled} loading={isLoading} onClick={() => finish(true)}>
        {texts.reject}
      </Button>
    </Flex>
  );
}

function describeWay({ hasEmail, hasPhone }: ReportStatus): string {
  if (hasEmail) return texts.byMail;
  return hasPhone ? texts.byPhone : texts.noContact;
}

function GivenAnswer({ documentId, status }: { documentId: string; status: ReportStatus }) {
  const [reopen, { isLoading }] = useReopenReportMutation();
  const report = useReport();
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box role="status">
        <Typography tag="p" fontWeight="bold">
          {status.state === 'rejected' ? texts.rejected : texts.done}
        </Typography>
        {status.answeredAt && (
          <Typography tag="p" textColor="neutral600">
            {texts.by(formatMoment(status.answeredAt), status.answeredBy)}
          </Typography>
        )}
      </Box>
      <Button fullWidth variant="tertiary" loading={isLoading} onClick={async () => report(await reopen(documentId), texts.reopened)}>
        {texts.reopen}
      </Button>
      {status.hasEmail && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {texts.reopenHint}
        </Typography>
      )}
    </Flex>
  );
}
