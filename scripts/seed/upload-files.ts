import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { drawLogo, drawScene, sceneTexts } from './images/draw-scene.ts';
import { makePdf } from './images/make-pdf.ts';
import type { Fields, PlannedFiles, PlannedImage } from './plan/seed-plan.ts';

const CREDIT = 'Zeichnung der Plattform, frei verwendbar';

const documents: Record<string, { title: string; lines: string[] }> = {
  beitritt: {
    title: 'Beitrittserklärung',
    lines: [
      'Ich möchte Mitglied werden.',
      '',
      'Name: ____________________________',
      'Anschrift: ________________________',
      'E-Mail: ___________________________',
      '',
      'Ort, Datum, Unterschrift',
    ],
  },
  programm: {
    title: 'Programm',
    lines: ['Einlass eine halbe Stunde vor Beginn.', 'Begrüßung', 'Erster Teil', 'Pause mit Getränken', 'Zweiter Teil', 'Ausklang'],
  },
  antrag: {
    title: 'Antrag auf Förderung',
    lines: [
      'Verein oder Initiative: ______________',
      'Vorhaben: _________________________',
      'Kosten und Eigenanteil: ______________',
      '',
      'Bitte senden Sie den Antrag an die Ehrenamtskoordination.',
    ],
  },
};

/** Turns planned files into components of an entry; a file that several entries share is drawn and uploaded once. */
export interface FileUploads {
  /** The image components for the pictures and marks: keys `image` and `logo`, where planned. */
  image(image: PlannedImage | undefined): Promise<Fields | undefined>;
  logo(logo: PlannedFiles['logo']): Promise<Fields | undefined>;
  document(key: string | undefined): Promise<Fields[]>;
}

/** Uploads through Strapi's own service, so that checks, formats and file records are those of an upload by hand. */
export function createUploads(strapi: Core.Strapi): FileUploads {
  const uploads = new Map<string, Promise<number>>();

  function uploadOnce(name: string, mimetype: string, make: () => Promise<Buffer>, alternativeText?: string): Promise<number> {
    const known = uploads.get(name) ?? uploadFile(strapi, name, mimetype, make, alternativeText);
    uploads.set(name, known);
    return known;
  }

  return {
    async image(image) {
      if (!image) return undefined;
      const alternativeText = sceneTexts[image.scene];
      const file = await uploadOnce(`${image.scene}-${image.variant + 1}.jpg`, 'image/jpeg', () => drawScene(image), alternativeText);
      return { file, alternativeText, decorative: false, credit: CREDIT, recognisablePeople: 'none' };
    },
    async logo(logo) {
      if (!logo) return undefined;
      const name = `zeichen-${logo.letters.toLowerCase()}-${logo.colour.slice(1)}.png`;
      const alternativeText = `Zeichen mit den Buchstaben ${logo.letters}`;
      const file = await uploadOnce(name, 'image/png', () => drawLogo(logo.letters, logo.colour), alternativeText);
      return { file, alternativeText, decorative: false, credit: CREDIT, recognisablePeople: 'none' };
    },
    async document(key) {
      if (!key) return [];
      const text = documents[key];
      if (!text) throw new Error(`There is no demo document "${key}".`);
      const file = await uploadOnce(`${key}.pdf`, 'application/pdf', async () => makePdf(text.title, text.lines));
      return [{ file, title: text.title, language: 'de', accessible: false }];
    },
  };
}

async function uploadFile(
  strapi: Core.Strapi,
  name: string,
  mimetype: string,
  make: () => Promise<Buffer>,
  alternativeText?: string,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'ehrenamt-seed-'));
  try {
    const content = await make();
    const filepath = join(folder, name);
    await writeFile(filepath, content);
    const [file] = await strapi
      .plugin('upload')
      .service('upload')
      .upload({
        data: { fileInfo: { name, alternativeText, folder: await findSharedFolder(strapi) } },
        files: { filepath, originalFilename: name, mimetype, size: content.length },
      });
    return file.id;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** „Für alle“: the drawings may be used by every editor. */
async function findSharedFolder(strapi: Core.Strapi): Promise<number | undefined> {
  return (await strapi.db.query('plugin::upload.folder').findOne({ where: { owner: 'shared', kept: true }, select: ['id'] }))?.id;
}
