import mime from 'mime';

/** The Content-Type of a file name: with charset for text, `application/octet-stream` for what is unknown (Pagefind's own files too). */
export function contentTypeOf(name: string): string {
  const type = mime.getType(name) ?? 'application/octet-stream';
  return isText(type) ? `${type}; charset=utf-8` : type;
}

/** Whether compressing a body of this Content-Type is worth the effort. */
export function isCompressible(contentType: string): boolean {
  const type = contentType.split(';')[0] ?? '';
  return isText(type) || type === 'application/wasm';
}

function isText(type: string): boolean {
  return type.startsWith('text/') || /[/+](json|xml|javascript)$/.test(type);
}
