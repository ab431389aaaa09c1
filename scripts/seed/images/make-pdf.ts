/**
 * A one-page PDF 1.4 (A4) with a title and lines of text, for documents of the demo data. Latin-1 text only. Not tagged: it stands for the
 * many files of clubs that are not accessible.
 */
export function makePdf(title: string, lines: string[]): Buffer {
  const show = (text: string) => `(${text.replace(/[\\()]/g, '\\$&')}) Tj`;
  const content = [
    'BT /F1 20 Tf 60 770 Td',
    show(title),
    '/F1 11 Tf 0 -36 Td 16 TL',
    ...lines.map((line) => `${show(line)} T*`),
    'ET',
  ].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (de) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(content, 'latin1')} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Title (${title.replace(/[\\()]/g, '\\$&')}) >>`,
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((body, index) => {
    const offset = Buffer.byteLength(file, 'latin1');
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const start = Buffer.byteLength(file, 'latin1');
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
