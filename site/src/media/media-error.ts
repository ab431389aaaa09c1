/** A medium that cannot be had or used; the message is a German sentence for the editor of the entry that shows it. */
export class MediaError extends Error {
  override name = 'MediaError';
}
