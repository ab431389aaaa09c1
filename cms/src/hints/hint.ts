/** Something worth a second look that does not keep an entry from being published. */
export interface Hint {
  kind: 'clash' | 'holiday' | 'other-event' | 'readability' | 'plain-summary';
  /** Field to which it belongs. */
  field: string;
  /** German sentences: what was noticed, and what one might do. */
  message: string;
}
