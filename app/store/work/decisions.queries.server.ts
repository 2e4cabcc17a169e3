import { planCode } from "~/domain/plans/plan";
import { PLAN_MOVE_EVENTS, type PlanMoveEvent } from "~/domain/plans/plan-event";
import { moveLabel } from "~/domain/plans/plan-moves";
import { taskPath } from "~/domain/tasks/task";
import type { Viewer } from "~/domain/viewer";
import type { DecisionItem, WaitingItem } from "~/domain/work/work-item";
import { type Day, dayIn, formatDay } from "~/shared/calendar";
import { database } from "../database.server";

interface Asked {
  kind: "move" | "date" | "taskDate";
  id: string;
  number: number;
  suffix: string;
  title: string;
  /** The move that is asked for, or the new day. */
  what: string;
  from: string;
  note: string;
  /** The task whose day is meant, where it is not the plan's end. */
  taskId: string | null;
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
      select 'move' as kind, r.id, p.number, p.suffix, p.title, r.event as what, '' as "from", r.note, null as "taskId",
        r."requestedAt" as at, r."byId", b.name as "byName", r."ofId", o.name as "ofName"
      from (select m.id, m."planId", m.event, m.note, m."createdAt" as "requestedAt", m."requestedById" as "byId",
          m."askedOfId" as "ofId" from "MoveRequest" m where m.status = 'open') r
      join "Plan" p on p.id = r."planId" and p."workspaceId" = ${workspaceId}
      left join "Person" b on b.id = r."byId" left join "Person" o on o.id = r."ofId"
      union all
      select 'date' as kind, d.id, p.number, p.suffix, p.title, d."toDay" as what, d."fromDay" as "from", d.reason as note, null as "taskId",
        d."requestedAt" as at, d."requestedById" as "byId", b.name as "byName", p."sponsorId" as "ofId", o.name as "ofName"
      from "DateMove" d
      join "Plan" p on p.id = d."planId" and p."workspaceId" = ${workspaceId}
      left join "Person" b on b.id = d."requestedById" left join "Person" o on o.id = p."sponsorId"
      where d.status = 'requested'
      union all
      select 'taskDate' as kind, d.id, p.number, p.suffix, t.title, d."toDay" as what, d."fromDay" as "from",
        d.reason as note, t.id as "taskId", d."requestedAt" as at, d."requestedById" as "byId", b.name as "byName",
        p."ownerId" as "ofId", o.name as "ofName"
      from "TaskDateMove" d
      join "Task" t on t.id = d."taskId" join "Plan" p on p.id = t."planId"
      left join "Person" b on b.id = d."requestedById" left join "Person" o on o.id = p."ownerId"
      where d.status = 'requested' and d."workspaceId" = ${workspaceId}
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
      href: placeOf(row),
      since: dayIn(row.at, viewer.timeZone),
    })),
    waiting: fromMe.map((row) => ({
      id: row.id,
      text: `You asked: ${wish(row)}`,
      detail: row.note || row.title,
      href: placeOf(row),
      who: row.ofName ?? "anybody who has the right",
      since: dayIn(row.at, viewer.timeZone),
    })),
  };
}

const placeOf = ({ taskId, number, suffix }: Asked): string =>
  taskId ? `${taskPath(taskId)}#dates` : `/plans/${planCode(number, suffix)}`;

function wish(row: Asked): string {
  const code = planCode(row.number, row.suffix);
  if (row.kind === "taskDate") return `a later day for “${row.title}”, ${formatDay(row.what as Day, "en")}`;
  if (row.kind === "date") return `a new end for ${code}, ${formatDay(row.what as Day, "en")}`;
  const known = (PLAN_MOVE_EVENTS as readonly string[]).includes(row.what);
  return `${known ? moveLabel(row.what as PlanMoveEvent).toLowerCase() : row.what} ${code}`;
}
