// Villages and postcodes of our provisions beside the places that facts know.
import type { Provision } from '../../domain/provision/provision.ts';
import type { Difference } from './difference.ts';
import type { PlaceRecord } from './records.ts';

const namesOf = ({ village, aliases, hamlets }: PlaceRecord) => [village, ...aliases, ...hamlets];

function ofProvision(provision: Provision, places: readonly PlaceRecord[]): Difference[] {
  const { area, place } = provision;
  const subject = { kind: 'provision', id: provision.id } as const;
  // What is for the region or the country may well stand outside the municipality.
  const local = area === 'gemeente' || Array.isArray(area);
  const villages = [
    ...(Array.isArray(area) ? area : []),
    ...(local && place?.village !== undefined ? [place.village] : []),
  ];
  const unknown = [...new Set(villages)].filter(
    (village) => !places.some((one) => namesOf(one).includes(village)),
  );
  const home = places.find((one) => namesOf(one).includes(place?.village ?? ''));
  const digits = Number(place?.postcode?.slice(0, 4));
  const foreign = home && digits > 0 && !home.postcode4.includes(digits);
  return [
    ...unknown.map((village): Difference => ({
      subject,
      kind: 'unknownVillage',
      ours: [village],
      facts: [],
    })),
    ...(foreign
      ? [
          {
            subject,
            kind: 'otherPostcode',
            ours: [place!.postcode!],
            facts: home.postcode4.map(String),
          } as const,
        ]
      : []),
  ];
}

/** Every village and postcode of ours that the facts do not know. */
export function comparePlaces(
  provisions: Iterable<Provision>,
  places: readonly PlaceRecord[],
): Difference[] {
  return [...provisions].flatMap((provision) => ofProvision(provision, places));
}
