import { Typography } from '@strapi/design-system';
import { EntryDefaults } from '../defaults/entry-defaults';

interface Props {
  label: string;
  /** Set at the first heading of a type whose new entries begin with defaults. */
  defaultsFor?: string;
}

/** The heading of a group of fields; the first one of a form also fills in what a new entry usually has. */
export function GroupHeading({ label, defaultsFor }: Props) {
  return (
    <>
      <Typography variant="delta" tag="h2">
        {label}
      </Typography>
      {defaultsFor && <EntryDefaults uid={defaultsFor} />}
    </>
  );
}
