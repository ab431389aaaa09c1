import { readSnapshot } from '../cms/snapshot.ts';
import { buildGraph } from './build-graph.ts';
import type { Graph } from './types.ts';

/** On `globalThis`, because Astro's bundle of the pages holds its own copy of this module. */
const holder = globalThis as { ehrenamtGraph?: Graph };
let loaded: Promise<Graph> | undefined;

/** Hands the pages a graph that this process has built already, so that they do not build it again. */
export function provideGraph(graph: Graph): void {
  holder.ehrenamtGraph = graph;
}

/**
 * The content graph of this process: the one given to {@link provideGraph}, else built once from the snapshot named by GRAPH_SNAPSHOT as
 * seen from the instant GRAPH_NOW (ISO 8601 with offset; the present when unset).
 * @throws when GRAPH_SNAPSHOT is missing, or the file is not a snapshot; the message names the variable and the remedy.
 */
export async function getGraph(): Promise<Graph> {
  if (holder.ehrenamtGraph) return holder.ehrenamtGraph;
  loaded ??= loadGraph();
  return loaded;
}

async function loadGraph(): Promise<Graph> {
  const path = process.env.GRAPH_SNAPSHOT;
  if (!path) {
    throw new Error(
      'GRAPH_SNAPSHOT is not set. Build with "npm run build", or set it to a snapshot file, e.g. .data/snapshot/snapshot.json.',
    );
  }
  const now = process.env.GRAPH_NOW ?? new Date().toISOString();
  if (Number.isNaN(Date.parse(now))) {
    throw new Error(`GRAPH_NOW is not an ISO 8601 instant: "${now}". Example: 2026-11-24T09:00:00Z.`);
  }
  return buildGraph(await readSnapshot(path), new Date(now).toISOString());
}
