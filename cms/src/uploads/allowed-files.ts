/** What may be uploaded: the type found in the content, with the file endings that go with it. */
const allowedFiles: Record<string, string[]> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/apng': ['png'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'text/calendar': ['ics'],
};

/** 20 MB: a poster as PDF fits, a video does not. */
const maximumBytes = 20 * 1000 * 1000;

/** Why a file is refused, as a German sentence; undefined if it may be uploaded. `detected` is the MIME type its content shows, if any. */
export function findUploadFault(name: string, bytes: number, detected: string | undefined): string | undefined {
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : '';
  if (bytes > maximumBytes) return `„${name}“ ist zu groß. Bitte laden Sie Dateien bis 20 MB hoch.`;
  if (!detected || !allowedFiles[detected]) {
    return (
      `„${name}“ kann nicht hochgeladen werden: Der Inhalt ist keine erlaubte Datei. ` +
      'Erlaubt sind Bilder (JPEG, PNG, WebP, AVIF, GIF), PDF, Word und Excel (DOCX, XLSX), ODT, ODS und Kalender (ICS).'
    );
  }
  if (!allowedFiles[detected].includes(ending)) {
    return `„${name}“ kann nicht hochgeladen werden: Der Inhalt passt nicht zur Endung. Bitte benennen Sie die Datei in .${allowedFiles[detected][0]} um.`;
  }
  return undefined;
}
