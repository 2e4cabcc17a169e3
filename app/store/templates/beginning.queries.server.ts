import { storableText } from "~/domain/activity/activity";
import { PLAN_FORM_LABELS, PLAN_KIND_LABELS, type PlanForm, type PlanKind } from "~/domain/plans/plan";
import { dayAfterStart } from "~/domain/plans/templates/place-days";
import { previewOf } from "~/domain/plans/templates/preview";
import { SHIPPED_TEMPLATES } from "~/domain/plans/templates/shipped-templates";
import type { Viewer } from "~/domain/viewer";
import { dayIn } from "~/shared/calendar";
import { database } from "../database.server";
import { findPlanSource } from "./origin.server";
import { listPlansToCopy, listTemplates } from "./template.queries.server";
import { findWorkingCalendar } from "./working-calendar.server";

/** Two weeks to find the people and agree: a start that is proposed and not promised. */
const USUAL_LEAD = 10;

/** What a template or another plan would bring into a new one; null when it is not there. */
export async function previewSource(viewer: Viewer, from: string, moment: Date) {
  const source = await findPlanSource(viewer, from);
  if (!source) return null;
  const { timeZone, ...calendar } = await findWorkingCalendar(database(), viewer.workspaceId);
  const startOn = dayAfterStart(dayIn(moment, timeZone), USUAL_LEAD, calendar);
  return {
    source: {
      from,
      type: source.type,
      name: source.name,
      about: source.about,
      isTechnology: source.form === "technology",
    },
    kind: source.kind,
    title: source.type === "plan" ? source.name.slice(source.name.indexOf(" ") + 1) : "",
    preview: previewOf(source.content, startOn, calendar),
    startOn,
  };
}

const mark = (kind: PlanKind, form: PlanForm, tasks: number, own: boolean) =>
  [
    PLAN_KIND_LABELS[kind],
    ...(form === "technology" ? [PLAN_FORM_LABELS.technology] : []),
    `${tasks} ${tasks === 1 ? "task" : "tasks"}`,
    own ? "your own" : "comes with Capstan",
  ].join(" · ");

/** Everything a plan can begin with: own templates before those that come along. */
export async function listBeginChoices(viewer: Viewer, asked: string | null, missing: boolean) {
  const q = storableText(asked ?? "")
    .trim()
    .slice(0, 100);
  const [own, plans] = await Promise.all([
    listTemplates(viewer, { retired: false }),
    listPlansToCopy(viewer, q),
  ]);
  return {
    templates: [
      ...own.map(({ id, name, about, kind, form, tasks }) => ({
        href: `/plans/new?from=template:${id}`,
        name,
        about,
        mark: mark(kind, form, tasks, true),
      })),
      ...SHIPPED_TEMPLATES.map(({ key, name, about, kind, form, content }) => ({
        href: `/plans/new?from=shipped:${key}`,
        name,
        about,
        mark: mark(kind, form, content.tasks?.length ?? 0, false),
      })),
    ],
    plans,
    q,
    missing,
  };
}
