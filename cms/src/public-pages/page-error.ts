/** What a public page answers instead of its content: the HTTP status (400 to 499) and a German sentence that names the remedy. */
export class PageError extends Error {
  override name = 'PageError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
