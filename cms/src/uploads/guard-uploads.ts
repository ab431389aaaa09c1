import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findUploadFault } from './allowed-files';

interface UploadedFile {
  filepath: string;
  originalFilename?: string | null;
  size: number;
}

type UploadArguments = { files?: UploadedFile | UploadedFile[]; file?: UploadedFile };

/**
 * Every file that is uploaded or replaced, over whatever way, is refused unless its content is of an allowed type and fits its ending.
 *
 * Strapi's own check believes the ending when the content has no signature, so that an SVG with scripts passes as `.png`. It is left wide
 * open (config/plugins.ts), and this one stands before the upload service instead.
 */
export function guardUploads({ strapi }: { strapi: Core.Strapi }): void {
  const service = strapi.plugin('upload').service('upload');
  for (const method of ['upload', 'replace']) {
    const original = service[method].bind(service);
    service[method] = async (...words: unknown[]) => {
      for (const word of words) await refuseFaultyFiles(word);
      return original(...words);
    };
  }
}

async function refuseFaultyFiles(word: unknown): Promise<void> {
  if (typeof word !== 'object' || word === null) return;
  const { files, file } = word as UploadArguments;
  for (const one of [files ?? [], file ?? []].flat()) {
    const { fileTypeFromFile } = await import('file-type');
    const detected = await fileTypeFromFile(one.filepath);
    const fault = findUploadFault(one.originalFilename ?? '', one.size, detected?.mime);
    if (fault) throw new errors.ValidationError(fault);
  }
}
