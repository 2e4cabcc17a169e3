import { redirect } from "@remix-run/node";

/** A plain form sends every field it has: what was left blank does not stay in the address. */
export function tidyAddress(path: string, params: URLSearchParams): void {
  const said = [...params].filter(([, value]) => value.trim() !== "");
  if (said.length === [...params].length) return;
  const query = new URLSearchParams(said).toString();
  throw redirect(query === "" ? path : `${path}?${query}`);
}
