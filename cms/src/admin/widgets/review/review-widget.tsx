import { Box, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { Link } from 'react-router-dom';
import { typeLabels } from '../../../labels';
import { type ReviewView, useGetReviewsQuery } from '../../editorial/editorial-api';
import { formatMoment } from '../../editorial/format-moment';
import { texts } from '../../editorial/texts';

/** For the coordination what waits for approval; for club editors what they handed in, what was returned and what has just been approved. */
export function ReviewWidget() {
  const { data, isLoading, isError } = useGetReviewsQuery(undefined, { refetchOnMountOrArgChange: true });
  if (isLoading) return <Widget.Loading />;
  if (isError || !data) return <Widget.Error />;
  if (data.length === 0) return <Widget.NoData>{texts.review.queueEmpty}</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
      {data.map((review) => (
        <ReviewItem key={review.id} review={review} />
      ))}
    </Flex>
  );
}

function ReviewItem({ review }: { review: ReviewView }) {
  const type = typeLabels[review.contentType]?.displayName;
  return (
    <Box tag="li">
      <Typography
        tag={Link}
        to={`/content-manager/collection-types/${review.contentType}/${review.target}`}
        fontWeight="bold"
        textColor="primary600"
      >
        {review.title}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {[type, review.clubName, formatMoment(review.requestedAt)].filter(Boolean).join(' · ')}
      </Typography>
      <Typography tag="p">
        {texts.review.states[review.state]}
        {review.editedAt && review.state === 'requested' && `. ${texts.review.editedAt(formatMoment(review.editedAt))}`}
      </Typography>
      {(review.comment ?? review.message) && (
        <Typography tag="p" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
          „{review.comment ?? review.message}“
        </Typography>
      )}
    </Box>
  );
}
