import type { DocumentFile, Graph } from '../graph/types.ts';

/** Every document that the site offers for download, each file once, whatever entry it belongs to. */
export function listGraphDocuments(graph: Graph): DocumentFile[] {
  const entries = [...graph.clubs, ...graph.events, ...graph.opportunities, ...graph.announcements, ...graph.pages];
  return [...new Map(entries.flatMap(({ documents }) => documents).map((document) => [document.source, document])).values()];
}
