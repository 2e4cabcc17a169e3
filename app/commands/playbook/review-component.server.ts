import type { Act } from "~/domain/act";
import { canReviewComponent, WHO_LEADS_COMPONENTS } from "~/domain/playbook/component-record";
import { COMPONENTS, type ComponentSlug } from "~/domain/playbook/playbook";
import { done, notPermitted, type Result } from "~/domain/refusal";
import { dayIn } from "~/shared/calendar";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { findComponentRow, listComponentRecords } from "~/store/playbook/component-records.queries.server";
import { findTimeZone } from "~/store/surveys/time-zone.queries.server";

/** Says that a component was looked at today, with nothing to change. */
export async function reviewComponent(
  act: Act,
  input: { slug: ComponentSlug },
): Promise<Result<{ day: string }>> {
  const { viewer, now } = act;
  const { slug } = input;
  const before = (await listComponentRecords(viewer)).find((each) => each.slug === slug);
  if (!canReviewComponent(viewer, before?.leadId ?? null)) return notPermitted(WHO_LEADS_COMPONENTS);
  const day = dayIn(now, await findTimeZone(viewer.workspaceId));
  return commit(act, async (unit) => {
    const row = await findComponentRow(viewer, slug, unit.db);
    const change = { reviewedOn: day, reviewedById: viewer.personId, updatedAt: now };
    if (row) await unit.move("componentRecord", row, change);
    else {
      await unit.db.componentRecord.create({
        data: { ...change, id: newId(), slug, workspaceId: viewer.workspaceId },
      });
    }
    unit.log({
      noun: "component",
      recordId: slug,
      verb: "reviewed",
      summary: `reviewed ${COMPONENTS.find((each) => each.slug === slug)?.label ?? slug}`,
      before: { reviewedOn: before?.reviewedOn ?? null },
      after: { reviewedOn: day },
    });
    return done({ day });
  });
}
