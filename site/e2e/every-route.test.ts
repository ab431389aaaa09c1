import { expect, test } from 'vitest';
import { routes } from '../src/config/routes.ts';
import { listOnePathPerRoute } from './every-route.ts';

test('the fixture site has a page for every route but the further pages of long lists', () => {
  const isShort = (route: string): boolean => !/.Page$/.test(route);
  expect(
    listOnePathPerRoute()
      .map(({ route }) => route)
      .filter(isShort)
      .sort(),
  ).toEqual(Object.keys(routes).filter(isShort).sort());
});
