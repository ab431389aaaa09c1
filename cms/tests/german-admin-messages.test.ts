import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, test } from 'vitest';
import { collectGermanMessages, germanCompletions } from '../src/admin/translations/german-messages';
import { type Messages, readStrapiCode, readStrapiMessages, strapiParts } from './strapi-messages';

/** Screens that only the super admin meets, or nobody: paid editions, tours, surveys. Strapi's own German may stay as it is there. */
const notForEditors =
  /^(tours\.(?!profile)|Usecase|Settings\.(sso|content-history|page\.Purchase)|app\.components\.(GuidedTour|NpsSurvey|FreeTrial|BlockLink|UpsellBanner|LeftMenu\.trial))/;

const familiar = /\b(du|dein\w*|dich|dir|bist|hast|kannst|möchtest|willst|musst|wollst)\b/i;

/** The names of the placeholders in a message, each once. Strapi's own English is not always complete: some selections lack `other`. */
function listPlaceholders(message: string): string[] {
  const names = new Set<string>();
  const collect = (elements: MessageFormatElement[]) => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      names.add(element.value);
      if (element.type === TYPE.select || element.type === TYPE.plural)
        for (const option of Object.values(element.options)) collect(option.value);
    }
  };
  collect(parse(message, { ignoreTag: true, requiresOtherClause: false }));
  return [...names].sort();
}

describe.each(strapiParts)('German of %s', (part) => {
  test('completes what the installed Strapi lacks, and nothing that it does not know', async () => {
    const english = await readStrapiMessages(part, 'en');
    const strapiGerman = await readStrapiMessages(part, 'de');
    const ours: Messages = germanCompletions[part];
    expect(Object.keys(english).filter((id) => !(id in strapiGerman) && !(id in ours))).toEqual([]);
    expect(Object.keys(ours).filter((id) => !(id in english))).toEqual([]);
    expect(Object.keys(ours).filter((id) => ours[id] === strapiGerman[id])).toEqual([]);
  });

  test('has the placeholders of the English message', async () => {
    const english = await readStrapiMessages(part, 'en');
    const differing = Object.entries(germanCompletions[part] as Messages).filter(([id, message]) => {
      const allowed = listPlaceholders(english[id] ?? '');
      return listPlaceholders(message).some((name) => !allowed.includes(name));
    });
    expect(differing).toEqual([]);
  });

  test('addresses editors with "Sie"', async () => {
    const messages = { ...(await readStrapiMessages(part, 'de')), ...germanCompletions[part] };
    expect(Object.entries(messages).filter(([id, message]) => !notForEditors.test(id) && familiar.test(message))).toEqual([]);
  });
});

test('messages of no translation file stand in the code of the installed Strapi', () => {
  const code = readStrapiCode();
  // Plugins put their name before the id only when they look it up.
  const stale = Object.keys(germanCompletions.unlisted).filter((id) => {
    const [part = '', ...rest] = id.split('.');
    const written = part in germanCompletions ? [id, rest.join('.')] : [id];
    return !written.some((name) => code.includes(`'${name}'`) || code.includes(`\`${name}\``));
  });
  expect(stale).toEqual([]);
});

test('every message can be read by the admin, under the id it looks up', () => {
  const messages = collectGermanMessages();
  for (const message of Object.values(messages)) expect(() => parse(message), message).not.toThrow();
  expect(messages['upload.list.empty.title']).toBe('Noch keine Dateien');
  expect(messages['Auth.form.button.login']).toBe('Anmelden');
});
