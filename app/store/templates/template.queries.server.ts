import { isPlanForm, type PlanForm, type PlanKind, parsePlanCode, planCode } from "~/domain/plans/plan";
import { findShipped } from "~/domain/plans/templates/shipped-templates";
import { type TemplateContent, templateContentSchema } from "~/domain/plans/templates/template";
import type { Viewer } from "~/domain/viewer";
import type { Prisma } from "~/generated/prisma/client";
import { database, type Tx } from "../database.server";

export interface TemplateRow {
  id: string;
  name: string;
  about: string;
  kind: PlanKind;
  form: PlanForm;
  tasks: number;
  kpis: number;
  version: number;
  createdById: string;
  createdBy: string;
  createdAt: Date;
  retiredAt: Date | null;
  /** Plans that were begun with it. */
  plans: number;
}

/** A workspace keeps tens of templates, not thousands: they come at once. */
const MOST = 200;

export async function listTemplates(viewer: Viewer, ask: { retired: boolean }): Promise<TemplateRow[]> {
  const { workspaceId } = viewer;
  const rows = await database().planTemplate.findMany({
    where: { workspaceId, retiredAt: ask.retired ? { not: null } : null },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST,
  });
  const [people, made] = await Promise.all([
    database().person.findMany({
      where: { workspaceId, id: { in: rows.map(({ createdById }) => createdById) } },
      select: { id: true, name: true },
    }),
    countMadeFrom(workspaceId),
  ]);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ content, kind, form, ...row }) => {
    const parsed = templateContentSchema.safeParse(content);
    return {
      id: row.id,
      name: row.name,
      about: row.about,
      version: row.version,
      createdById: row.createdById,
      createdAt: row.createdAt,
      retiredAt: row.retiredAt,
      kind: kind as PlanKind,
      form: isPlanForm(form) ? form : "standard",
      tasks: parsed.success ? parsed.data.tasks.length : 0,
      kpis: parsed.success ? parsed.data.kpis.length : 0,
      createdBy: nameOf.get(row.createdById) ?? "somebody who left",
      plans: made.get(`template:${row.id}`) ?? 0,
    };
  });
}

interface NewTemplate {
  id: string;
  workspaceId: string;
  name: string;
  about: string;
  kind: PlanKind;
  form: PlanForm;
  content: TemplateContent;
  createdById: string;
  createdAt: Date;
}

export const keepTemplate = (db: Tx, { content, ...template }: NewTemplate) =>
  db.planTemplate.create({
    data: { ...template, content: content as unknown as Prisma.InputJsonObject },
    select: { id: true, name: true },
  });

/** How many plans were begun with each template. */
export async function countMadeFrom(workspaceId: string): Promise<Map<string, number>> {
  const rows = await database().plan.groupBy({
    by: ["madeFrom"],
    where: { workspaceId, madeFrom: { not: "" } },
    _count: { _all: true },
  });
  return new Map(rows.map(({ madeFrom, _count }) => [madeFrom, _count._all]));
}

export async function findTemplate(viewer: Viewer, id: string) {
  const row = await database().planTemplate.findFirst({ where: { id, workspaceId: viewer.workspaceId } });
  if (!row) return null;
  const content = templateContentSchema.safeParse(row.content);
  const { name, about, version, createdById, createdAt, retiredAt } = row;
  const plans = await database().plan.findMany({
    where: { workspaceId: viewer.workspaceId, madeFrom: `template:${id}` },
    select: { number: true, suffix: true, title: true },
    orderBy: { number: "desc" },
    take: 20,
  });
  return {
    id,
    name,
    about,
    version,
    createdById,
    createdAt,
    retiredAt,
    kind: row.kind as PlanKind,
    form: isPlanForm(row.form) ? row.form : ("standard" as PlanForm),
    content: content.success ? content.data : null,
    plans: plans.map(({ number, suffix, title }) => ({ code: planCode(number, suffix), title })),
  };
}

export const findTemplateForChange = (db: Tx, viewer: Viewer, id: string) =>
  db.planTemplate.findFirst({
    where: { id, workspaceId: viewer.workspaceId },
    select: { id: true, name: true, about: true, createdById: true, retiredAt: true },
  });

export const isNameTaken = async (
  db: Tx,
  workspaceId: string,
  name: string,
  exceptId: string | null,
): Promise<boolean> =>
  (await db.planTemplate.count({
    where: { workspaceId, name, ...(exceptId === null ? {} : { id: { not: exceptId } }) },
  })) > 0;

/** What a plan was begun with, in words and with a place to look at it. */
export async function sayMadeFrom(
  viewer: Viewer,
  madeFrom: string,
): Promise<{ label: string; href: string | null } | null> {
  const [type, ref = ""] = [madeFrom.split(":")[0], madeFrom.slice(madeFrom.indexOf(":") + 1)];
  if (type === "shipped") {
    const shipped = findShipped(ref);
    return shipped && { label: shipped.name, href: `/plans/new?from=shipped:${shipped.key}` };
  }
  if (type === "template") {
    const template = await database().planTemplate.findFirst({
      where: { id: ref, workspaceId: viewer.workspaceId },
      select: { name: true },
    });
    return template && { label: template.name, href: `/plan-templates/${ref}` };
  }
  if (type !== "plan") return null;
  const plan = await database().plan.findFirst({
    where: { id: ref, workspaceId: viewer.workspaceId },
    select: { number: true, suffix: true },
  });
  if (!plan) return null;
  const code = planCode(plan.number, plan.suffix);
  return { label: `a copy of ${code}`, href: `/plans/${code}` };
}

/** Plans to copy, the latest first, or those whose code or title fits. */
export async function listPlansToCopy(viewer: Viewer, q: string) {
  const place = parsePlanCode(q);
  const rows = await database().plan.findMany({
    where: {
      workspaceId: viewer.workspaceId,
      ...(q === "" ? {} : place ? place : { title: { contains: q, mode: "insensitive" as const } }),
    },
    select: { number: true, suffix: true, title: true },
    orderBy: [{ updatedAt: "desc" }],
    take: 8,
  });
  return rows.map(({ number, suffix, title }) => ({ code: planCode(number, suffix), title }));
}
