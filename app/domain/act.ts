import type { Viewer } from "./viewer";

/** The way by which a change came in; it is kept in the activity log. */
export const DOORS = ["screen", "api", "import", "mail-link", "schedule"] as const;
export type Door = (typeof DOORS)[number];

export const DOOR_LABELS: Record<Door, string> = {
  screen: "on screen",
  api: "by API",
  import: "by import",
  "mail-link": "by mail link",
  schedule: "by schedule",
};

/** Who acts, when, through which door. Every command takes it first. */
export interface Act {
  viewer: Viewer;
  now: Date;
  door: Door;
  /** The one-use link by which it comes: it counts as used in the same transaction, or nothing happens. */
  linkId?: string;
  /** Nobody is told of it at once: a story that tells its own past says at its end who has heard what. */
  untold?: boolean;
}

export const SYSTEM_ID = "system";
export const SYSTEM_NAME = "Capstan";

/** The workspace acting by itself: sweeps and timetables. It has every right and no person behind it. */
export function systemAct(workspaceId: string, timeZone: string, now: Date): Act {
  return {
    viewer: {
      personId: SYSTEM_ID,
      workspaceId,
      name: SYSTEM_NAME,
      role: "admin",
      auditor: false,
      timeZone,
      locale: "en",
    },
    now,
    door: "schedule",
  };
}

export const isSystem = (viewer: Viewer): boolean => viewer.personId === SYSTEM_ID;
