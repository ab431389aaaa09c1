import { Badge, Flex, Typography } from '@strapi/design-system';
import { describeDate } from '../../server-data/describe-instant';
import { useServerData } from '../../server-data/use-server-data';
import { Empty, WidgetBody, WidgetList } from '../widget-body';
import { type Block, NoticeText } from './notice-text';

interface Notice {
  documentId: string;
  title: string;
  body: Block[];
  important: boolean;
  publishedAt: string;
}

/** What the coordination tells all editors. */
export function NoticesWidget() {
  const source = useServerData<{ notices: Notice[] }>('/ehrenamt/home/notices');
  return (
    <WidgetBody source={source}>
      {({ notices }) =>
        notices.length === 0 ? (
          <Empty>Zurzeit gibt es keine Hinweise.</Empty>
        ) : (
          <WidgetList>
            {notices.map((notice) => (
              <li key={notice.documentId}>
                <Flex gap={2} wrap="wrap">
                  <Typography tag="h3" variant="delta">
                    {notice.title}
                  </Typography>
                  {notice.important && <Badge variant="warning">Wichtig</Badge>}
                </Flex>
                <NoticeText blocks={notice.body} />
                <Typography tag="p" variant="pi" textColor="neutral600">
                  {describeDate(notice.publishedAt)}
                </Typography>
              </li>
            ))}
          </WidgetList>
        )
      }
    </WidgetBody>
  );
}
