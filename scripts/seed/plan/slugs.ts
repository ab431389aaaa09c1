import slugify from '@sindresorhus/slugify';

const MAXIMUM_LENGTH = 110;

/** Hands out slugs (German letters spelled out, at most 110 characters), each only once: a repeated title gets a number. */
export function createSlugs(): (title: string) => string {
  const counts = new Map<string, number>();
  return (title) => {
    const slug = slugify(title, { locale: 'de' }).slice(0, MAXIMUM_LENGTH).replace(/-+$/, '');
    const count = (counts.get(slug) ?? 0) + 1;
    counts.set(slug, count);
    return count === 1 ? slug : `${slug}-${count}`;
  };
}
