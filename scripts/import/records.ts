/** An entry as a source describes it, ready to be compared with the CMS. */
export interface SourceRecord {
  /** Identifier that stays the same when the source is exported again. */
  uid: string;
  /** For the report. */
  title: string;
  /** Line of the file on which it begins, from 1. */
  line: number;
  /** Values of the entry as the document service takes them; relations by the keys the importer resolves. Decides whether it changed. */
  fields: Record<string, unknown>;
  /** ISO instant at which the source last touched it, where it says so. */
  changedAt?: string;
}

/** An entry that is not taken, with a reason a coordinator understands. */
export interface Refusal {
  line: number;
  title: string;
  reason: string;
}

/** What reading a file gave. `hints` are German sentences about things that were mended or deserve a look. */
export interface SourceContent<Record extends SourceRecord = SourceRecord> {
  records: Record[];
  refused: Refusal[];
  hints: string[];
}
