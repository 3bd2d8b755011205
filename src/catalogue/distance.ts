/** A point on the earth, in degrees; west and south are negative. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** How far apart two places are, from nearest to furthest. `most` is in miles, and is inside its own band. */
export const BANDS = [
  { value: 'near', label: 'Up to 5 miles', most: 5 },
  { value: 'drive', label: '5 to 15 miles', most: 15 },
  { value: 'far', label: '15 to 30 miles', most: 30 },
  { value: 'further', label: 'Further than 30 miles', most: Infinity },
] as const;

/** The earth's mean radius in miles: 6,371.0088 km by the International Union of Geodesy and Geophysics, at 1.609344 km to the mile. */
const RADIUS = 6371.0088 / 1.609344;

/** The miles between two points in a straight line, along the great circle (haversine). A road is longer. */
export function milesBetween(a: Point, b: Point): number {
  const across = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  const along = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const square = along + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * across;
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(square)));
}

/** The band for a distance. */
export function bandOf(miles: number): (typeof BANDS)[number] {
  return BANDS.find(({ most }) => miles <= most)!;
}

/** A distance as people say it: "in the same place", "about 1 mile", "about 12 miles". */
export function showMiles(miles: number): string {
  if (miles < 0.5) return 'in the same place';
  const whole = Math.round(miles);
  return `about ${whole} ${whole === 1 ? 'mile' : 'miles'}`;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
