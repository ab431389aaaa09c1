/** What an editor reads at one field. */
export interface FieldLabels {
  /** Above the field and over its list column. */
  label: string;
  /** One line in plain German below the field: what belongs here, with an example where that helps. */
  hint: string;
  /** An example inside the empty field; only where the hint does not give one. */
  placeholder?: string;
  /** German for every value of an enumeration; for `choices` of a component also for a text field. The stored values stay as they are. */
  options?: Record<string, string>;
}

/** Fields that belong to one task, shown together under one heading. */
interface FieldGroup {
  title: string;
  /** The fields from top to bottom; those of one row share its width equally. */
  rows: string[][];
}

/** How one model, a content type or a component, appears in the admin. */
export interface ModelLabels {
  /** Has to equal `info.displayName` of the schema; by it the admin's screens find these labels. */
  displayName: string;
  /** The field that stands for an entry in lists, pickers and headings. */
  mainField: string;
  /** Every attribute of the schema has its labels here, hidden ones included, because filters offer them too. */
  fields: Record<string, FieldLabels>;
  /** Ordered by task, what is needed rarely last. */
  groups: FieldGroup[];
  /** Attributes without a place in the form: kept by the software, or edited from the other side of a relation. */
  hidden?: string[];
}

/** Labels of a content type. */
export interface TypeLabels extends ModelLabels {
  /** Heading of the list and name in the navigation. */
  plural: string;
  /** List columns from left to right, at most five. */
  columns: string[];
  sortBy: string;
  sortOrder: 'ASC' | 'DESC';
}

/** Labels of a component. */
export interface ComponentLabels extends ModelLabels {
  /**
   * Names the one field by whose `options` a list of this component is shown as a set of choices to tick,
   * in place of a list of boxes with one field each.
   */
  choices?: string;
}
