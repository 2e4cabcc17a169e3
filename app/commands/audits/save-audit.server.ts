import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { AUDIT_PARTS, openItems, readItems } from "~/domain/audits/audit";
import type { SaveAudit } from "~/domain/audits/audit.schema";
import { done, incomplete, notFound, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { findAudit } from "~/store/audits/audit.queries.server";
import { commit } from "~/store/commit.server";
import { findWorkingCalendar } from "~/store/templates/working-calendar.server";

/** Writes what was found; finishing asks for all sixteen parts, and a finished one that is changed is open again. */
export async function saveAudit(
  act: Act,
  input: SaveAudit & { id: string },
): Promise<Result<{ id: string; finished: boolean; looked: number }>> {
  const { viewer, now } = act;
  if (!can(viewer, "plan.create"))
    return notPermitted("Audits are made by those who make plans: owners and leaders.");
  return commit(act, async (unit) => {
    const audit = await findAudit(viewer, input.id, unit.db);
    if (!audit) return notFound("audit");
    const items = readItems(input.items);
    const open = openItems(items);
    const finished = input.intent === "finish";
    if (finished && open.length > 0) {
      return incomplete(
        `${open.length} of ${AUDIT_PARTS.length} parts say nothing yet. Nothing was saved: fill them in, or save it unfinished.`,
        open.map(({ key }) => ({
          id: key,
          label: AUDIT_PARTS.find((part) => part.key === key)?.label ?? key,
          met: false,
          detail: "a level, and a strength or a weakness",
          href: `#${key}`,
        })),
      );
    }
    const { timeZone } = await findWorkingCalendar(unit.db, viewer.workspaceId);
    const doneOn = finished ? dayIn(now, timeZone) : null;
    await unit.move(
      "currentStateAudit",
      { id: audit.id, version: input.version },
      { title: input.title, items: items.map((item) => ({ ...item })), doneOn },
    );
    unit.log({
      noun: "audit",
      recordId: audit.id,
      verb: finished ? "done" : "changed",
      summary: `${finished ? "finished" : "changed"} the current-state audit “${input.title}”`,
      before: { doneOn: audit.doneOn },
      after: { doneOn, looked: items.length - open.length },
    });
    return done({ id: audit.id, finished, looked: items.length - open.length });
  });
}
