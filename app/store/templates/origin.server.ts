import { isPlanForm, type PlanForm, type PlanKind, parsePlanCode } from "~/domain/plans/plan";
import { findShipped } from "~/domain/plans/templates/shipped-templates";
import { parseOrigin, type TemplateContent, templateContentSchema } from "~/domain/plans/templates/template";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";
import { readPlanContent } from "./plan-content.server";
import { findWorkingCalendar } from "./working-calendar.server";

export interface PlanSource {
  /** As the new plan remembers it: "plan:<id>", "template:<id>" or "shipped:<key>". */
  madeFrom: string;
  type: "shipped" | "template" | "plan";
  name: string;
  about: string;
  kind: PlanKind;
  form: PlanForm;
  content: TemplateContent;
}

/** What a new plan can begin with; a template that was retired begins nothing new. */
export async function findPlanSource(
  viewer: Viewer,
  from: string,
  db: Tx = database(),
): Promise<PlanSource | null> {
  const origin = parseOrigin(from);
  if (!origin) return null;
  if (origin.type === "shipped") {
    const shipped = findShipped(origin.key);
    if (!shipped) return null;
    const { key, content, ...rest } = shipped;
    return {
      ...rest,
      type: "shipped",
      madeFrom: `shipped:${key}`,
      content: templateContentSchema.parse(content),
    };
  }
  if (origin.type === "template") {
    const row = await db.planTemplate.findFirst({
      where: { id: origin.id, workspaceId: viewer.workspaceId, retiredAt: null },
    });
    const content = row && templateContentSchema.safeParse(row.content);
    if (!row || !content?.success) return null;
    return {
      type: "template",
      madeFrom: `template:${row.id}`,
      name: row.name,
      about: row.about,
      kind: row.kind as PlanKind,
      form: isPlanForm(row.form) ? row.form : "standard",
      content: content.data,
    };
  }
  const place = parsePlanCode(origin.code);
  const plan = place
    ? await db.plan.findFirst({
        where: { ...place, workspaceId: viewer.workspaceId },
        select: { id: true, title: true, kind: true, form: true },
      })
    : null;
  if (!plan) return null;
  const { timeZone, ...calendar } = await findWorkingCalendar(db, viewer.workspaceId);
  return {
    type: "plan",
    madeFrom: `plan:${plan.id}`,
    name: `${origin.code.toUpperCase()} ${plan.title}`,
    about: "",
    kind: plan.kind as PlanKind,
    form: isPlanForm(plan.form) ? plan.form : "standard",
    content: await readPlanContent(db, plan.id, calendar, timeZone),
  };
}
