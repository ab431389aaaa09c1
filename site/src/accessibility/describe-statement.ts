import type { Graph, Municipality } from '../graph/types.ts';
import { type EnforcementBody, findLandRules } from './enforcement-bodies.ts';
import { listGraphDocuments } from './list-graph-documents.ts';

/** The parts of an accessibility statement (Implementing Decision (EU) 2018/1523) that follow from data. */
export interface StatementFacts {
  /** The law of the Land, by its official short title. */
  law: string;
  /** Where to turn when the municipality does not answer: what it entered itself, otherwise the body of its Land. */
  enforcement: EnforcementBody;
  feedback: { email?: string; phone?: string };
  /** Documents offered for download, and how many of them are not marked as accessible. */
  documents: { total: number; inaccessible: number };
}

function findEnforcement({ statement, federalState }: Municipality): EnforcementBody {
  if (!statement?.enforcementName) return findLandRules(federalState).body;
  return {
    name: statement.enforcementName,
    address: statement.enforcementAddress,
    email: statement.enforcementEmail,
    phone: statement.enforcementPhone,
    url: statement.enforcementUrl,
  };
}

/** Reads from the graph what the statement has to say. `office` answers where the statement names no contact of its own. */
export function describeStatement(graph: Graph, office: { email?: string; phone?: string }): StatementFacts {
  const { municipality } = graph;
  const documents = listGraphDocuments(graph);
  return {
    law: findLandRules(municipality.federalState).law,
    enforcement: findEnforcement(municipality),
    feedback: {
      email: municipality.statement?.feedbackEmail ?? office.email,
      phone: municipality.statement?.feedbackPhone ?? office.phone,
    },
    documents: { total: documents.length, inaccessible: documents.filter(({ accessible }) => !accessible).length },
  };
}
