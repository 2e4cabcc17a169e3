import type { Subject } from "~/domain/access";
import {
  type CustomField,
  type CustomValues,
  type FieldNoun,
  readCustom,
  type ValueContext,
} from "~/domain/fields/custom-field";
import { type PlanStatus, parsePlanCode } from "~/domain/plans/plan";
import { planSubjectOf } from "~/domain/plans/plan.access";
import { taskSubject } from "~/domain/tasks/task.access";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";
import { findTaskForMove } from "../tasks/task-facts.server";
import { listAllFields } from "./field.queries.server";

/** The fields of a record, what is written in them, and what new values are read against. */
interface Values {
  id: string;
  version: number;
  subject: Subject;
  fields: CustomField[];
  values: CustomValues;
  context: Omit<ValueContext, "present">;
}

async function findContext(viewer: Viewer, db: Tx): Promise<Omit<ValueContext, "present">> {
  const { workspaceId } = viewer;
  const [{ currency }, people] = await Promise.all([
    db.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { currency: true } }),
    db.person.findMany({ where: { workspaceId, active: true, auditor: false }, select: { id: true } }),
  ]);
  return { currency, people: new Set(people.map(({ id }) => id)) };
}

export async function findPlanValues(
  viewer: Viewer,
  code: string,
): Promise<(Values & { number: number; suffix: string; title: string }) | null> {
  const db = database();
  const { workspaceId } = viewer;
  const ref = parsePlanCode(code);
  const plan = ref && (await db.plan.findFirst({ where: { ...ref, workspaceId } }));
  if (!plan) return null;
  const [fields, context] = await Promise.all([listAllFields(viewer, "plan"), findContext(viewer, db)]);
  return {
    id: plan.id,
    number: plan.number,
    suffix: plan.suffix,
    title: plan.title,
    version: plan.version,
    subject: planSubjectOf({ ...plan, status: plan.status as PlanStatus }),
    fields,
    values: readCustom(plan.custom),
    context,
  };
}

export async function findTaskFieldValues(
  viewer: Viewer,
  taskId: string,
): Promise<(Values & { planId: string; title: string }) | null> {
  const db = database();
  const task = await findTaskForMove(db, viewer, taskId);
  if (!task) return null;
  const [fields, context, { custom }] = await Promise.all([
    listAllFields(viewer, "task"),
    findContext(viewer, db),
    db.task.findUniqueOrThrow({ where: { id: taskId }, select: { custom: true } }),
  ]);
  return {
    id: task.id,
    planId: task.planId,
    title: task.title,
    version: task.version,
    subject: taskSubject(task),
    fields,
    values: readCustom(custom),
    context,
  };
}

/** Names of the people whom values name, those who left included. */
async function listValueNames(
  viewer: Viewer,
  fields: readonly CustomField[],
  values: CustomValues,
): Promise<Record<string, { name: string; active: boolean }>> {
  const ids = fields.flatMap(({ id, kind }) => (kind === "person" && values[id] ? [values[id]] : []));
  if (ids.length === 0) return {};
  const people = await database().person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: ids } },
    select: { id: true, name: true, active: true },
  });
  return Object.fromEntries(people.map(({ id, name, active }) => [id, { name, active }]));
}

/** The fields of one's own as the page of a plan or a task shows them. */
export async function findOwnFields(
  viewer: Viewer,
  noun: FieldNoun,
  recordId: string,
): Promise<{
  fields: CustomField[];
  values: CustomValues;
  names: Record<string, { name: string; active: boolean }>;
}> {
  const fields = await listAllFields(viewer, noun);
  if (fields.length === 0) return { fields, values: {}, names: {} };
  const where = { id: recordId, workspaceId: viewer.workspaceId };
  const select = { custom: true };
  const db = database();
  const row =
    noun === "plan" ? await db.plan.findFirst({ where, select }) : await db.task.findFirst({ where, select });
  const values = readCustom(row?.custom);
  return { fields, values, names: await listValueNames(viewer, fields, values) };
}
