import { Typography } from '@strapi/design-system';
import { describeMoment } from '../../server-data/describe-instant';
import { useServerData } from '../../server-data/use-server-data';
import { Empty, entryPath, TextLink, WidgetBody, WidgetList } from '../widget-body';

interface Draft {
  uid: string;
  documentId: string;
  title: string;
  type: string;
  updatedAt: string;
  published: boolean;
}

/** What was begun and is not on the website yet. */
export function DraftsWidget() {
  const source = useServerData<{ total: number; drafts: Draft[] }>('/ehrenamt/home/drafts');
  return (
    <WidgetBody source={source}>
      {({ total, drafts }) =>
        drafts.length === 0 ? (
          <Empty>Sie haben nichts Unveröffentlichtes.</Empty>
        ) : (
          <>
            <WidgetList>
              {drafts.map((draft) => (
                <li key={`${draft.uid} ${draft.documentId}`}>
                  <TextLink to={entryPath(draft.uid, draft.documentId)}>{draft.title || 'Ohne Titel'}</TextLink>
                  <Typography tag="p" variant="pi" textColor="neutral600">
                    {`${draft.type}, ${draft.published ? 'Änderung noch nicht veröffentlicht' : 'noch nicht veröffentlicht'}, bearbeitet ${describeMoment(draft.updatedAt)}`}
                  </Typography>
                </li>
              ))}
            </WidgetList>
            {total > drafts.length && <Empty>{`und ${total - drafts.length} weitere`}</Empty>}
          </>
        )
      }
    </WidgetBody>
  );
}
