/** A page's address with what is asked of it; what is empty is left out. */
export function addressOf(path: string, asked: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== "")).toString();
  return query ? `${path}?${query}` : path;
}
