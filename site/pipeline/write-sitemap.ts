import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { SitemapAndIndexStream, SitemapStream } from 'sitemap';

/** URLs in one file; the protocol allows 50,000 (https://www.sitemaps.org/protocol.html). */
const urlsPerFile = 45_000;

/** Writes `sitemap-index.xml` and `sitemap-0.xml`, `sitemap-1.xml` … into a site; `paths` are the addresses of its pages. */
export async function writeSitemap(paths: string[], siteUrl: string, siteDir: string): Promise<void> {
  const sitemaps = new SitemapAndIndexStream({
    limit: urlsPerFile,
    getSitemapStream(number) {
      const name = `sitemap-${number}.xml`;
      const sitemap = new SitemapStream({ hostname: siteUrl, xmlns: { news: false, xhtml: false, image: false, video: false } });
      return [new URL(`/${name}`, siteUrl).href, sitemap, sitemap.pipe(createWriteStream(join(siteDir, name)))];
    },
  });
  await pipeline(Readable.from([...paths].sort()), sitemaps, createWriteStream(join(siteDir, 'sitemap-index.xml')));
}
