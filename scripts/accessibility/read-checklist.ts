/** A line of docs/accessibility-checklist.md: what a person looked at. */
export interface ChecklistLine {
  number: number;
  /** How and where it was looked at. */
  how: string;
  result: string;
  /** ISO 8601. */
  date: string;
  by: string;
}

/**
 * Reads the table of the checklist: number, what, how and where, result, date, by whom.
 * @throws when a line lacks a cell or its date is none: a checklist that is not signed is none.
 */
export function readChecklist(markdown: string): ChecklistLine[] {
  return markdown
    .split('\n')
    .filter((line) => /^\|\s*\d+\s*\|/.test(line))
    .map((line) => {
      const [number = '', , how = '', result = '', date = '', by = ''] = line
        .split('|')
        .slice(1)
        .map((cell) => cell.trim());
      if (!how || !result || !/^\d{4}-\d\d-\d\d$/.test(date) || !by)
        throw new Error(`docs/accessibility-checklist.md: the line of point ${number} needs how, result, date (2026-11-24) and by whom.`);
      return { number: Number(number), how, result, date, by };
    });
}
