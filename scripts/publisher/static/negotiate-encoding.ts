/** Encodings the server can produce, best first. */
export type Encoding = 'br' | 'gzip';
const OFFERED: Encoding[] = ['br', 'gzip'];

/** The best encoding that an Accept-Encoding header allows (RFC 9110 §12.5.3); undefined means unencoded. */
export function negotiateEncoding(header: string | undefined): Encoding | undefined {
  const weights = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      return [name, weight === undefined ? 1 : Number(weight)];
    }),
  );
  return OFFERED.find((encoding) => (weights.get(encoding) ?? weights.get('*') ?? 0) > 0);
}
