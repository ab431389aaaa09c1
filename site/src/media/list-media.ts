import type { Block } from '../cms/schema/blocks.ts';
import type { DocumentFile, Graph, Image } from '../graph/types.ts';

/** An original the site needs, and the entry that shows it. */
export interface NeededMedium {
  source: string;
  kind: 'image' | 'document';
  /** What to call a document for the reader, with extension; empty for images. */
  fileName: string;
  owner: { type: string; id: string; title: string };
}

interface Bearer {
  images?: (Image | undefined)[];
  documents?: DocumentFile[];
  texts?: Block[][];
}

function listSources({ images = [], documents = [], texts = [] }: Bearer): Omit<NeededMedium, 'owner'>[] {
  const inText = texts.flat().flatMap((block) => (block.type === 'image' ? [block.source] : []));
  const shown = images.flatMap((image) => (image ? [image.source] : []));
  return [
    ...[...shown, ...inText].map((source) => ({ source, kind: 'image' as const, fileName: '' })),
    ...documents.map(({ source, title, format }) => ({ source, kind: 'document' as const, fileName: `${title}.${format}` })),
  ];
}

/** Every original the pages of a graph show or offer, each once, named with the first entry that needs it. */
export function listMedia(graph: Graph): NeededMedium[] {
  const needed = new Map<string, NeededMedium>();
  const add = (type: string, id: string, title: string, bearer: Bearer): void => {
    for (const medium of listSources(bearer)) {
      if (!needed.has(medium.source)) needed.set(medium.source, { ...medium, owner: { type, id, title } });
    }
  };
  const { municipality } = graph;
  add('municipality', 'municipality', municipality.name, {
    images: [municipality.logo, municipality.heroImage],
    texts: [municipality.welcome, municipality.statement?.knownBarriers ?? []],
  });
  for (const { id, name, logo, images, documents, description } of graph.clubs) {
    add('club', id, name, { images: [logo, ...images], documents, texts: [description] });
  }
  for (const { id, title, image, documents, description } of graph.events) {
    add('event', id, title, { images: [image], documents, texts: [description] });
  }
  for (const { id, title, image, documents, description, tasks, requirements, benefits } of graph.opportunities) {
    add('opportunity', id, title, { images: [image], documents, texts: [description, tasks, requirements, benefits] });
  }
  for (const { id, title, image, documents, body } of graph.announcements) {
    add('announcement', id, title, { images: [image], documents, texts: [body] });
  }
  for (const { id, name, images, description } of graph.venues) add('venue', id, name, { images, texts: [description] });
  for (const { id, title, image, documents, body } of graph.pages) add('page', id, title, { images: [image], documents, texts: [body] });
  return [...needed.values()];
}
