import { expect, it } from 'vitest';
import { fromPlace, inPlace } from './place-phrases.ts';

it('puts the right words around the name of a municipality', () => {
  expect(inPlace('Stadt Lindenried')).toBe('in Lindenried');
  expect(inPlace('Lindenried')).toBe('in Lindenried');
  expect(inPlace('Landkreis Prignitz')).toBe('im Landkreis Prignitz');
  expect(inPlace('Samtgemeinde Elbtalaue')).toBe('in der Samtgemeinde Elbtalaue');
  expect(fromPlace('Gemeinde Grünheide')).toBe('aus Grünheide');
  expect(fromPlace('Landkreis Prignitz')).toBe('aus dem Landkreis Prignitz');
});

it('leaves names alone that only begin like a kind', () => {
  expect(inPlace('Stadtoldendorf')).toBe('in Stadtoldendorf');
  expect(inPlace('Amtsberg')).toBe('in Amtsberg');
});
