import { type CalendarRow, calendarRow, type Quarter } from "~/domain/audiences/silence-calendar";
import type { Viewer } from "~/domain/viewer";
import { type Day, dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { findTimeZone } from "../surveys/time-zone.queries.server";
import { listAudiences } from "./audience.queries.server";
import { listSpoken } from "./spoken.queries.server";

export interface SilenceCalendar {
  rows: CalendarRow[];
  /** No longer spoken to: set aside, with what they were told in this quarter. */
  retired: CalendarRow[];
}

/** What audiences were told in a quarter and how long they went without a word: three statements, however many there are. */
export async function findSilenceCalendar(
  viewer: Viewer,
  quarter: Quarter,
  today: Day,
): Promise<SilenceCalendar> {
  const { workspaceId } = viewer;
  const timeZone = await findTimeZone(workspaceId);
  const audiences = await listAudiences(viewer);
  const spoken = await listSpoken(database(), { workspaceId, timeZone });
  const rowOf = (audience: (typeof audiences)[number]): CalendarRow =>
    calendarRow(
      {
        id: audience.id,
        name: audience.name,
        cadenceDays: audience.cadenceDays,
        madeOn: dayIn(audience.createdAt, timeZone),
        spoken: spoken.get(audience.id) ?? [],
      },
      quarter,
      today,
    );
  return {
    rows: audiences.filter(({ retiredOn }) => retiredOn === null).map(rowOf),
    retired: audiences.filter(({ retiredOn }) => retiredOn !== null).map(rowOf),
  };
}
