/** The CMS cannot be read. The message names the address and what to do; `cause` has the technical error. */
export class CmsError extends Error {
  override name = 'CmsError';
}

/** The CMS answered, but not with all of its content: something was published while it was read, or an answer was cut off. Reading again helps. */
export class UnsteadyContentError extends Error {
  override name = 'UnsteadyContentError';
}
