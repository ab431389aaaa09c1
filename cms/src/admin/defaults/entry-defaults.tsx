import { useFetchClient, useField, useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useMatch } from 'react-router-dom';
import { suggestTimes } from './suggest-times';

const EVENT = 'api::event.event';
/** Types whose new entries begin with what the editor's club usually has. */
export const typesWithDefaults = [EVENT, 'api::opportunity.opportunity'];

interface Reference {
  id: number;
  documentId: string;
  name: string;
}

interface Club extends Reference {
  venue: Reference | null;
  contact: Record<string, unknown> | null;
}

/** A relation as the content manager's form holds it: what is added and taken away since it was loaded. */
interface RelationValue {
  connect?: { id: number }[];
}

/**
 * Fills an empty form for a new event or offer with what is usual, so that the editor sees it before saving: an event begins at the next
 * full hour and lasts two; the own club when there is one; its usual venue; for an event its first contact who agreed to be published. What the
 * editor has entered is never touched, and with several clubs the venue follows the choice of the club.
 */
export function EntryDefaults({ uid }: { uid: string }) {
  const match = useMatch('/content-manager/collection-types/:slug/create');
  // An entry created in a dialog on top of another form is not what the address names.
  return match?.params.slug === uid ? <NewEntryDefaults uid={uid} /> : null;
}

function NewEntryDefaults({ uid }: { uid: string }) {
  const onChange = useForm('EntryDefaults', (form) => form.onChange);
  const getValues = useForm('EntryDefaults', (form) => form.getValues) as () => Record<string, unknown>;
  const clubs = useOwnClubs();
  const { value: club } = useField<RelationValue>('club');
  const clubId = club?.connect?.[0]?.id;
  const isBegun = useRef(false);

  useEffect(() => {
    if (isBegun.current || uid !== EVENT || getValues().start) return;
    isBegun.current = true;
    const { start, end } = suggestTimes(Date.now());
    onChange('start', start);
    onChange('end', end);
  }, [uid, getValues, onChange]);

  useEffect(() => {
    const [only] = clubs;
    if (only && clubs.length === 1 && !isConnected(getValues().club)) onChange('club', connect(only, 'api::club.club'));
  }, [clubs, getValues, onChange]);

  useEffect(() => {
    const chosen = clubs.find(({ id }) => id === clubId);
    if (!chosen) return;
    const values = getValues();
    if (chosen.venue && !isConnected(values.venue) && !values.placeNote) onChange('venue', connect(chosen.venue, 'api::venue.venue'));
    // The page of an offer shows the club's contacts when it has none of its own; there a copy would only grow old.
    if (uid === EVENT && chosen.contact && !values.contact) onChange('contact', chosen.contact);
  }, [uid, clubs, clubId, getValues, onChange]);

  return null;
}

function useOwnClubs(): Club[] {
  const { get } = useFetchClient();
  const [clubs, setClubs] = useState<Club[]>([]);
  useEffect(() => {
    let isCurrent = true;
    get<{ data: { clubs: Club[] } }>('/ehrenamt/defaults').then(
      ({ data }) => isCurrent && setClubs(data.data.clubs),
      // Without defaults the form is what it would be anyway: empty.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [get]);
  return clubs;
}

function isConnected(value: unknown): boolean {
  return ((value as RelationValue | null | undefined)?.connect ?? []).length > 0;
}

/** As the relation picker adds an entry that the editor chose. */
function connect({ id, documentId, name }: Reference, target: string): object {
  return {
    connect: [
      {
        id,
        apiData: { id, documentId, locale: null, isTemporary: true },
        status: 'published',
        __temp_key__: 'a0',
        name,
        label: name,
        href: `../collection-types/${target}/${documentId}?`,
      },
    ],
    disconnect: [],
  };
}
