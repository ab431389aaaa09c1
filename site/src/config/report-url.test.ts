import { afterEach, expect, test, vi } from 'vitest';
import { reportUrl } from './report-url.ts';

afterEach(() => vi.unstubAllEnvs());

test('the form knows what it is about and for which page', () => {
  vi.stubEnv('CMS_PUBLIC_URL', 'https://redaktion.example.org');
  expect(reportUrl('outdated', '/vereine/chor/')).toBe('https://redaktion.example.org/formular/melden?art=outdated&seite=/vereine/chor/');
  expect(reportUrl('barrier', '/a&art=question/')).toBe(
    'https://redaktion.example.org/formular/melden?art=barrier&seite=/a%26art=question/',
  );
  expect(reportUrl('question')).toBe('https://redaktion.example.org/formular/melden?art=question');
});

test('there is none without a CMS', () => {
  vi.stubEnv('CMS_PUBLIC_URL', undefined);
  expect(reportUrl('outdated', '/')).toBeUndefined();
});
