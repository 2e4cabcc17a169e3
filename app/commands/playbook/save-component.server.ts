import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { canReviewComponent, WHO_LEADS_COMPONENTS } from "~/domain/playbook/component-record";
import type { SaveComponent } from "~/domain/playbook/component-record.schema";
import { COMPONENTS, type ComponentSlug } from "~/domain/playbook/playbook";
import { done, invalid, notPermitted, type Result, stale } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findComponentRow, listComponentRecords } from "~/store/playbook/component-records.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Who leads a component, what people say of its level, and what comes next. */
export async function saveComponent(
  act: Act,
  { slug, version, reviewed, ...fields }: SaveComponent & { slug: ComponentSlug },
): Promise<Result<{ version: number }>> {
  const { viewer, now } = act;
  const label = COMPONENTS.find((each) => each.slug === slug)?.label ?? slug;
  const before = (await listComponentRecords(viewer)).find((each) => each.slug === slug);
  if (!canReviewComponent(viewer, before?.leadId ?? null)) return notPermitted(WHO_LEADS_COMPONENTS);
  // A lead looks after the component; who leads it is not theirs to say.
  if (fields.leadId !== (before?.leadId ?? null) && !can(viewer, "playbook.edit")) {
    return notPermitted(WHO_LEADS_COMPONENTS);
  }
  const today = dayIn(now, await findTimeZone(viewer.workspaceId));
  const levelReason = fields.level === null ? "" : fields.levelReason;
  const change = {
    ...fields,
    levelReason,
    updatedAt: now,
    ...(reviewed && { reviewedOn: today, reviewedById: viewer.personId }),
  };
  return commit(act, async (unit) => {
    const lead = fields.leadId
      ? await unit.db.person.findFirst({
          where: { id: fields.leadId, workspaceId: viewer.workspaceId },
          select: { name: true, active: true },
        })
      : null;
    if (fields.leadId && !lead?.active) {
      return invalid("Some of it needs another look.", { leadId: ["Choose somebody who works here."] });
    }
    const row = await findComponentRow(viewer, slug, unit.db);
    const id = row?.id ?? newId();
    let after = 1;
    if (row) after = (await unit.move("componentRecord", { id, version }, change)).version;
    else if (version > 0) return stale(`Somebody else changed ${label} meanwhile.`);
    else
      await unit.db.componentRecord.create({
        data: { ...change, id, slug, workspaceId: viewer.workspaceId },
      });
    const isNewLead = fields.leadId !== (before?.leadId ?? null);
    unit.log({
      noun: "component",
      recordId: slug,
      verb: isNewLead ? "assigned" : "changed",
      summary: isNewLead
        ? `${lead ? `made ${lead.name} lead of` : "left without a lead:"} ${label}`
        : `changed what is said of ${label}`,
      before: before && {
        leadId: before.leadId,
        level: before.statedLevel,
        levelReason: before.levelReason,
        nextStep: before.nextStep,
      },
      after: { ...fields, levelReason, reviewed: reviewed === "on" },
    });
    return done({ version: after });
  });
}
