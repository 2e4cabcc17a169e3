import { planCode } from "~/domain/plans/plan";
import { PLAN_MOVE_EVENTS, type PlanMoveEvent } from "~/domain/plans/plan-event";
import { moveLabel } from "~/domain/plans/plan-moves";
import type { Viewer } from "~/domain/viewer";
import type { DecisionItem, WaitingItem } from "~/domain/work/work-item";
import { type Day, dayIn, formatDay } from "~/shared/calendar";
import { database } from "../database.server";

interface Asked {
  kind: "move" | "date";
  id: string;
  number: number;
  suffix: string;
  title: string;
  /** The move that is asked for, or the new day. */
  what: string;
  from: string;
  note: string;
  at: Date;
  byId: string;
  byName: string | null;
  ofId: string | null;
  ofName: string | null;
}

/** Requests that lie with somebody, and those they wait for: moves and new dates in one statement. */
export async function listDecisions(
  viewer: Viewer,
): Promise<{ decisions: DecisionItem[]; waiting: WaitingItem[] }> {
  const { workspaceId, personId } = viewer;
  const rows = await database().$queryRaw<Asked[]>`
    select * from (
      select 'move' as kind, r.id, p.number, p.suffix, p.title, r.event as what, '' as "from", r.note,
        r."requestedAt" as at, r."byId", b.name as "byName", r."ofId", o.name as "ofName"
      from (select m.id, m."planId", m.event, m.note, m."createdAt" as "requestedAt", m."requestedById" as "byId",
          m."askedOfId" as "ofId" from "MoveRequest" m where m.status = 'open') r
      join "Plan" p on p.id = r."planId" and p."workspaceId" = ${workspaceId}
      left join "Person" b on b.id = r."byId" left join "Person" o on o.id = r."ofId"
      union all
      select 'date' as kind, d.id, p.number, p.suffix, p.title, d."toDay" as what, d."fromDay" as "from", d.reason as note,
        d."requestedAt" as at, d."requestedById" as "byId", b.name as "byName", p."sponsorId" as "ofId", o.name as "ofName"
      from "DateMove" d
      join "Plan" p on p.id = d."planId" and p."workspaceId" = ${workspaceId}
      left join "Person" b on b.id = d."requestedById" left join "Person" o on o.id = p."sponsorId"
      where d.status = 'requested'
    ) asked
    where "byId" = ${personId} or "ofId" = ${personId}
    order by at`;
  const toMe = rows.filter((row) => row.ofId === personId && row.byId !== personId);
  const fromMe = rows.filter((row) => row.byId === personId);
  return {
    decisions: toMe.map((row) => ({
      id: row.id,
      kind: row.kind === "move" ? "request" : "date",
      text: `${row.byName ?? "Somebody"} asks: ${wish(row)}`,
      detail: row.note || row.title,
      href: `/plans/${planCode(row.number, row.suffix)}`,
      since: dayIn(row.at, viewer.timeZone),
    })),
    waiting: fromMe.map((row) => ({
      id: row.id,
      text: `You asked: ${wish(row)}`,
      detail: row.note || row.title,
      href: `/plans/${planCode(row.number, row.suffix)}`,
      who: row.ofName ?? "anybody who has the right",
      since: dayIn(row.at, viewer.timeZone),
    })),
  };
}

function wish(row: Asked): string {
  const code = planCode(row.number, row.suffix);
  if (row.kind === "date") return `a new end for ${code}, ${formatDay(row.what as Day, "en")}`;
  const known = (PLAN_MOVE_EVENTS as readonly string[]).includes(row.what);
  return `${known ? moveLabel(row.what as PlanMoveEvent).toLowerCase() : row.what} ${code}`;
}
