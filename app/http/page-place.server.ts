/** The highest whole number a column of the database holds. */
const LAST = 2_147_483_647;

/** Where a page of a list begins, as its address says; undefined for none and for nonsense. */
export function placeIn(request: Request, name: string): number | undefined {
  const place = Number(new URL(request.url).searchParams.get(name));
  return Number.isInteger(place) && place > 0 && place <= LAST ? place : undefined;
}
