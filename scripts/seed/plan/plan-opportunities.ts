import { addDays } from '../../lib/berlin-time.ts';
import { list, paragraph } from '../../lib/blocks.ts';
import type { Random } from '../random.ts';
import type { ClubInPlace } from './plan-clubs.ts';
import type { PlannedOpportunity } from './seed-plan.ts';

/** Plans that many offers, spread evenly over all clubs that look for help. */
export function planOpportunities(
  count: number,
  clubs: ClubInPlace[],
  today: string,
  slugFor: (title: string) => string,
  random: Random,
  confirmedAt: () => string,
): PlannedOpportunity[] {
  const candidates = clubs.flatMap((owner) => owner.text.offers.map((text) => ({ owner, text })));
  const step = candidates.length / count;
  if (step < 1) throw new RangeError(`There are texts for ${candidates.length} offers only, ${count} are wanted.`);
  return Array.from({ length: count }, (_, index) => {
    const { owner, text } = candidates[Math.floor(index * step)] as (typeof candidates)[number];
    const fill = (words: string) => words.replaceAll('{ort}', owner.place.name);
    const title = fill(text.title);
    const slug = slugFor(title);
    const start = random.chance(0.3) ? addDays(today, random.integer(5, 60)) : undefined;
    const contact = (owner.club.fields.contacts as Record<string, unknown>[])[0];
    return {
      slug,
      club: owner.club.slug,
      topics: owner.text.topics,
      district: owner.club.district,
      venue: random.chance(0.7) ? owner.place.venueFor(owner.text.venue) : undefined,
      fields: {
        title,
        slug,
        summary: fill(text.summary),
        description: [paragraph(fill(text.summary)), paragraph(fill(owner.text.about[0] as string))],
        tasks: [list(text.tasks)],
        requirements: [list(text.needs)],
        benefits: [list(text.gives)],
        activities: text.activities.map((value) => ({ value })),
        audiences: owner.text.audiences.map((value) => ({ value })),
        rhythm: text.rhythm,
        hours: text.hours,
        hoursPerWeek: text.hoursPerWeek,
        start,
        validUntil: random.chance(0.35) ? addDays(start ?? today, random.integer(start ? 30 : -20, 240)) : undefined,
        minimumAge: text.minimumAge,
        policeCertificate: text.policeCertificate ?? false,
        languages: (text.languages ?? ['de']).map((code) => ({ code })),
        remote: text.remote ?? false,
        vacancies: random.chance(0.6) ? random.integer(1, 4) : undefined,
        filled: random.chance(0.05),
        contact,
        insuranceNote: 'Während des Ehrenamts sind Sie unfall- und haftpflichtversichert.',
        confirmedAt: confirmedAt(),
        confirmedBy: 'Vereinsredaktion',
      },
      files: { image: random.chance(0.4) ? { scene: owner.text.scene, variant: random.integer(0, 1) } : undefined },
    };
  });
}
