import { pilotValuesPath } from "./pilot-places";

/** Where values are written down, brought in and taken back, and looks are taken. */
export const importValuesPath = (code: string): string => `${pilotValuesPath(code)}/import`;
export const valueRemovalPath = (code: string, valueId: string): string =>
  `${pilotValuesPath(code)}/${valueId}/removal`;
export const valueRestorationPath = (code: string, valueId: string): string =>
  `${pilotValuesPath(code)}/${valueId}/restoration`;
export const valueUploadRemovalPath = (code: string, batchId: string): string =>
  `${pilotValuesPath(code)}/uploads/${batchId}/removal`;
export const valuesFilePath = (code: string): string => `${pilotValuesPath(code)}.csv`;
export const pilotLooksPath = (code: string): string => `/pilots/${code}/looks`;

/** The grid as it is asked for. */
export function valuesGridPath(
  code: string,
  ask: Partial<Record<"metric" | "day" | "after", string>>,
): string {
  const query = new URLSearchParams(Object.entries(ask).filter(([, value]) => value));
  return query.size > 0 ? `${pilotValuesPath(code)}?${query}` : pilotValuesPath(code);
}
