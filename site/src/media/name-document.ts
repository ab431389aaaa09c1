/** German letters as they are spelled without them; everything else loses its accents by Unicode decomposition. */
const spellings: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'oe', ł: 'l' };

/** Extensions a browser may open or save; anything else is served as a plain file. */
const extensions = new Set([
  'pdf',
  'txt',
  'csv',
  'ics',
  'odt',
  'ods',
  'odp',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'ppt',
  'rtf',
  'epub',
  'zip',
  'mp3',
  'mp4',
  'gpx',
]);

/**
 * A readable file name that is safe in addresses and on every disk: "Beitrittserklärung (Formular) 2026.pdf" becomes
 * `beitrittserklaerung-formular-2026.pdf`. Never empty, never hidden, never a path; unknown extensions (html, svg, exe …) become `bin`.
 */
export function nameDocument(fileName: string): string {
  const dot = fileName.lastIndexOf('.');
  const extension = dot > 0 ? fileName.slice(dot + 1).toLowerCase() : '';
  const stem = (dot > 0 ? fileName.slice(0, dot) : fileName).normalize('NFC').toLowerCase();
  const spelled = stem
    .replace(/[äöüßæøł]/g, (letter) => spellings[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  const safe = spelled
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '');
  return `${safe || 'dokument'}.${extensions.has(extension) ? extension : 'bin'}`;
}
