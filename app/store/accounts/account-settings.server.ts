import { defaultWindow, type IndexWindow } from "~/domain/indices/index-window";
import type { Viewer } from "~/domain/viewer";
import { addDays, type Day, dayIn } from "~/shared/calendar";
import { database, type Tx } from "../database.server";

export interface AccountSettings {
  timeZone: string;
  currency: string;
  today: Day;
  /** The first day that is not silence. */
  since: Day;
  silentDays: number;
  /** Answers from which a status is given, and from which a single account is named at all. */
  floor: number;
  fewFloor: number;
  window: IndexWindow;
}

/** What the settings say about reading accounts, as of a moment. */
export async function findAccountSettings(
  viewer: Viewer,
  at: Date,
  db: Tx = database(),
): Promise<AccountSettings> {
  const found = await db.workspace.findUniqueOrThrow({
    where: { id: viewer.workspaceId },
    select: { timeZone: true, currency: true, silentDays: true, statusFloor: true, fewFloor: true },
  });
  const today = dayIn(at, found.timeZone);
  return {
    timeZone: found.timeZone,
    currency: found.currency,
    today,
    since: addDays(today, -found.silentDays),
    silentDays: found.silentDays,
    floor: found.statusFloor,
    fewFloor: found.fewFloor,
    window: defaultWindow(today),
  };
}
