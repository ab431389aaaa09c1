import { expect, it } from 'vitest';
import type { Municipality } from '../graph/types.ts';
import { displayUrl, findResponsibleOffice, mailtoHref, mapLink, telHref } from './contact-links.ts';

it('makes German numbers dialable from anywhere', () => {
  expect(telHref('03391 / 40 12-0')).toBe('tel:+49339140120');
  expect(telHref('+49 (0)3391 4012')).toBe('tel:+4933914012');
  expect(telHref('0049 171 123')).toBe('tel:+49171123');
  expect(telHref('115')).toBe('tel:115');
});

it('fills in subject and text of a message', () => {
  expect(mailtoHref('a@b.example')).toBe('mailto:a@b.example');
  expect(mailtoHref('a@b.example', 'Änderung: Chor & Co', 'Zeile 1\nZeile 2')).toBe(
    'mailto:a@b.example?subject=%C3%84nderung%3A%20Chor%20%26%20Co&body=Zeile%201%0D%0AZeile%202',
  );
});

it('shortens web addresses for the eye', () => {
  expect(displayUrl('https://www.chor.example/')).toBe('chor.example');
});

it('leads to the place on the map, by its position or by its address', () => {
  expect(mapLink({ latitude: 52.2383, longitude: 12.9717, street: 'Markt 1' })).toBe(
    'https://www.openstreetmap.org/?mlat=52.2383&mlon=12.9717#map=17/52.2383/12.9717',
  );
  expect(mapLink({ street: 'Große Straße 3', postalCode: '14547', city: 'Lindenried' })).toBe(
    'https://www.openstreetmap.org/search?query=Gro%C3%9Fe%20Stra%C3%9Fe%203%2C%2014547%20Lindenried',
  );
  expect(mapLink({ addition: 'Im Vereinsheim', city: 'Lindenried' })).toBeUndefined();
});

it('names who answers for rules: the responsible office, else where residents turn to', () => {
  const municipality = { name: 'Lindenried', coordinator: { name: 'Ehrenamtsbüro' } } as Municipality;
  expect(findResponsibleOffice({ ...municipality, responsibleOffice: { name: 'Hauptamt' } }).name).toBe('Hauptamt');
  expect(findResponsibleOffice(municipality).name).toBe('Ehrenamtsbüro');
});
