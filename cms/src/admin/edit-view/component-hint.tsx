import { Typography } from '@strapi/design-system';

/** The hint of a component beside its label; Strapi shows hints of plain fields only. */
export function ComponentHint({ text }: { text: string }) {
  return (
    <Typography className="component-hint" variant="pi" textColor="neutral600" fontWeight="regular">
      {text}
    </Typography>
  );
}
