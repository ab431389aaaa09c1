/** The CMS components of category `shared`: building blocks of several content types. */
import { z } from 'zod';
import {
  flag,
  optionalChoice,
  optionalInstant,
  optionalNumber,
  optionalText,
  requiredChoice,
  requiredText,
  requiredUrl,
} from './fields.ts';

export const address = z.object({
  addition: optionalText,
  street: optionalText,
  postalCode: optionalText,
  city: optionalText,
  latitude: optionalNumber,
  longitude: optionalNumber,
});

const degree = optionalChoice(['yes', 'partly', 'no']);

export const accessibility = z.object({
  wheelchair: degree,
  stepFreeEntrance: degree,
  accessibleToilet: degree,
  accessibleParking: degree,
  lift: degree,
  inductionLoop: degree,
  signLanguage: degree,
  tactileGuidance: degree,
  assistanceDogs: degree,
  plainLanguage: degree,
  quietRoom: degree,
  note: optionalText,
});

export const contact = z.object({ role: optionalText, name: optionalText, email: optionalText, phone: optionalText, consent: flag });

/** A file of Strapi's media library, as REST gives it. */
export const mediaFile = z.object(
  {
    url: z.string().min(1),
    name: requiredText,
    /** With the leading dot: ".pdf". */
    ext: optionalText,
    /** Kilobytes (1,000 bytes), two decimals. */
    size: optionalNumber,
    width: optionalNumber,
    height: optionalNumber,
    /** Moves when an editor replaces the file, whose address stays the same. */
    updatedAt: optionalInstant,
  },
  'Datei fehlt',
);

export const image = z.object({
  file: mediaFile,
  alternativeText: optionalText,
  decorative: flag,
  caption: optionalText,
  credit: optionalText,
  recognisablePeople: optionalChoice(['none', 'adults', 'children']),
  consent: flag,
});

export const document = z.object({ file: mediaFile, title: requiredText, language: optionalText, accessible: flag });

export const audience = z.object({
  value: requiredChoice([
    'everyone',
    'children',
    'youth',
    'adults',
    'families',
    'seniors',
    'women',
    'men',
    'people-with-disabilities',
    'newcomers',
    'lgbtiq',
  ]),
});

export const activity = z.object({
  value: requiredChoice([
    'accompany',
    'advise',
    'care',
    'coach',
    'cook',
    'craft',
    'drive',
    'garden',
    'look-after-children',
    'maintain',
    'music',
    'office',
    'organise',
    'publicity',
    'read-aloud',
    'rescue',
    'sell',
    'sport',
    'teach',
    'translate',
    'other',
  ]),
});

export const language = z.object({ code: requiredText });

export const socialLink = z.object({
  platform: requiredChoice([
    'facebook',
    'instagram',
    'youtube',
    'mastodon',
    'bluesky',
    'linkedin',
    'tiktok',
    'whatsapp',
    'telegram',
    'other',
  ]),
  url: requiredUrl,
});

export const weekday = requiredChoice(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
