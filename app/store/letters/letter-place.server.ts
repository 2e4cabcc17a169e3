/** "2026-10-15T14:00:00.000Z.01J…": where a page of letters ended. */
export const placeAfter = (last: { createdAt: Date; id: string } | undefined): string | null =>
  last ? `${last.createdAt.toISOString()}.${last.id}` : null;

/** What lies behind that place, newest first; nonsense begins at the start. */
export function wherePlace(before: string | null) {
  const cut = before?.lastIndexOf(".") ?? -1;
  if (!before || cut < 1) return {};
  const [at, id] = [new Date(before.slice(0, cut)), before.slice(cut + 1)];
  return Number.isNaN(at.getTime())
    ? {}
    : { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: id } }] };
}
