import { type Day, isDay } from "~/shared/calendar";
import { readDate } from "./answer-date";
import { wholeNumber } from "./level";
import { MOST_INVITED, readMonth } from "./response-rate";

export const MOST_MONTH_ROWS = 600;
export const MOST_QUARANTINE_ROWS = 20_000;

interface Row {
  rowNumber: number;
  cells: string[];
}

export interface ReadList<T> {
  items: T[];
  /** Everything that is wrong, row by row. */
  problems: string[];
}

const SHOWN = 8;

/** The problems as a person reads them: the first ones, and how many more. */
export const problemsText = (problems: readonly string[]): string =>
  `${problems.slice(0, SHOWN).join(" ")}${problems.length > SHOWN ? ` And ${problems.length - SHOWN} more.` : ""}`;

/** The column whose name says it; the one at that place where no name does. */
function columnOf(header: readonly string[], says: RegExp, otherwise: number): number {
  const at = header.findIndex((name) => says.test(name));
  return at >= 0 ? at : otherwise;
}

/** "month; invited": one line per month, the months not twice. */
export function readInvitations(
  header: readonly string[],
  rows: readonly Row[],
  thisMonth: string,
): ReadList<{ month: string; invited: number }> {
  const monthAt = columnOf(header, /month|period|date|monat/i, 0);
  const countAt = columnOf(header, /invit|sent|asked|count|number|eingeladen/i, monthAt === 1 ? 0 : 1);
  const items = new Map<string, number>();
  const problems: string[] = [];
  for (const { rowNumber, cells } of rows) {
    const [monthText = "", countText = ""] = [cells[monthAt], cells[countAt]];
    const month = readMonth(monthText);
    const invited = wholeNumber(countText.replace(/(\d)[ ,.'’](?=\d{3}\b)/g, "$1"));
    if (!month) problems.push(`Row ${rowNumber}: “${monthText}” is no month such as 2026-09.`);
    else if (month > thisMonth) problems.push(`Row ${rowNumber}: ${month} has not come yet.`);
    else if (items.has(month)) problems.push(`Row ${rowNumber}: ${month} stands there twice.`);
    else if (invited === null || invited < 1 || invited > MOST_INVITED)
      problems.push(`Row ${rowNumber}: “${countText}” is no number of people.`);
    else items.set(month, invited);
  }
  return { items: [...items].map(([month, invited]) => ({ month, invited })), problems };
}

/** "email; until": not to be asked before that day; an empty day ends the rest. */
export function readQuarantine(
  header: readonly string[],
  rows: readonly Row[],
  timeZone: string,
): ReadList<{ email: string; until: Day | null }> {
  const emailAt = columnOf(header, /e-?mail|address|contact/i, 0);
  const untilAt = columnOf(header, /until|quarantine|not before|date|bis/i, emailAt === 1 ? 0 : 1);
  const items: { email: string; until: Day | null }[] = [];
  const problems: string[] = [];
  for (const { rowNumber, cells } of rows) {
    const email = (cells[emailAt] ?? "").trim().toLowerCase();
    const text = (cells[untilAt] ?? "").trim();
    const read = text === "" ? null : readDate(text, null, timeZone);
    if (!/^[^\s@]+@[^\s@]+$/.test(email))
      problems.push(`Row ${rowNumber}: “${email.slice(0, 60)}” is no e-mail address.`);
    else if (read && (!read.ok || !isDay(read.day)))
      problems.push(`Row ${rowNumber}: “${text.slice(0, 40)}” is no day such as 2026-12-31.`);
    else items.push({ email, until: read?.ok ? read.day : null });
  }
  return { items, problems };
}
