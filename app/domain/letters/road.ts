/**
 * none: no mail server is set; open: letters leave; blocked: no server takes them; stuck: the server would, and letters
 * that are due are not carried to it; unknown: nobody has looked for a while.
 */
export const ROAD_STATES = ["none", "open", "blocked", "stuck", "unknown"] as const;
export type RoadState = (typeof ROAD_STATES)[number];

/** The road to the mail server as it was found last; the same for every workspace. */
export interface MailRoad {
  state: RoadState;
  since: Date | null;
  checkedAt: Date | null;
  /** What is wrong, in words; "" while nothing is. */
  reply: string;
}

/** A letter that is due for so long and was not tried is stuck. */
export const STUCK_AFTER = 60_000;
/** A look that is older says nothing any more; later than now: the clock was put back since. */
const LOOK_HOLDS = 180_000;

export function roadSeen(
  row: { state: string; since: Date; checkedAt: Date; sentAt: Date | null; reply: string },
  at: Date,
): MailRoad {
  const { since, checkedAt, reply } = row;
  const ages = [checkedAt, row.sentAt ?? checkedAt].map((one) => Math.abs(at.getTime() - one.getTime()));
  const state = ROAD_STATES.find((one) => one === row.state) ?? "unknown";
  return { state: Math.min(...ages) > LOOK_HOLDS ? "unknown" : state, since, checkedAt, reply };
}

/** How often a road without traffic is tried. */
const LOOK_AGAIN = 30_000;
const isRecent = (moment: Date | null, at: Date): boolean =>
  moment !== null && Math.abs(at.getTime() - moment.getTime()) < LOOK_AGAIN;

/** Whether the road has to be tried: what was taken lately, or looked at lately, needs no proof. */
export const needsLook = (
  row: { state: string; checkedAt: Date; sentAt: Date | null } | null,
  at: Date,
): boolean =>
  row === null || row.state === "blocked" || !(isRecent(row.sentAt, at) || isRecent(row.checkedAt, at));
