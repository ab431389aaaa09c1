/**
 * The one door to what the public site understands of recurrence. The editor's preview is computed by the code that later makes the
 * pages and calendars, so the two cannot disagree; Vite bundles these modules from their sources (docs/adr/0013).
 */
export { addDays, addMonths, startOfBerlinDay, toBerlinDay, toBerlinTime } from '../../../../site/src/graph/berlin-time.ts';
export { parseRule, type Rule } from '../../../../site/src/graph/parse-rule.ts';
export { expandDates, explainDateError, type PlannedDate } from '../../../../site/src/graph/recurrence.ts';
export { describeRule } from '../../../../site/src/graph/rule-text.ts';
