import { formatDay, isDay } from "./calendar";

const PIECES = /(“[^”]*”)|\b\d{4}-\d{2}-\d{2}\b/g;

/**
 * The log keeps its sentences as they were sealed, with days in the form that sorts; to people a day reads
 * as everywhere else. What stands in quotation marks is somebody's own words and stays.
 */
export const withDaysInWords = (summary: string, locale: string): string =>
  summary.replace(PIECES, (piece) => (isDay(piece) ? formatDay(piece, locale) : piece));
