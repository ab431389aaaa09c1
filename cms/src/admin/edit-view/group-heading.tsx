import { Typography } from '@strapi/design-system';

/** The heading of a group of fields. */
export function GroupHeading({ label }: { label: string }) {
  return (
    <Typography variant="delta" tag="h2">
      {label}
    </Typography>
  );
}
