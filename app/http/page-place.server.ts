/** The highest whole number a column of the database holds. */
const LAST = 2_147_483_647;

/** Where a page of a list begins, as its address says; undefined for none and for nonsense. */
export function placeIn(request: Request, name: string): number | undefined {
  const place = Number(new URL(request.url).searchParams.get(name));
  return Number.isInteger(place) && place > 0 && place <= LAST ? place : undefined;
}

/** Where a page of a list begins, as text of its own; null for the first. A database takes no NUL. */
export function cursorIn(request: Request, name: string): string | null {
  const place = new URL(request.url).searchParams.get(name);
  return place === null || place === "" ? null : place.replaceAll("\u0000", "").slice(0, 500);
}
