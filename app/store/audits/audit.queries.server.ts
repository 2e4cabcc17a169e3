import { AUDIT_PARTS, openItems, readItems } from "~/domain/audits/audit";
import { planCode } from "~/domain/plans/plan";
import { readTechnology } from "~/domain/plans/technology";
import type { Viewer } from "~/domain/viewer";
import { database, type Tx } from "../database.server";

const MOST = 200;

/** A company takes stock a few times in its life: the latest come at once. */
export async function listAudits(viewer: Viewer, db: Tx = database()) {
  const rows = await db.currentStateAudit.findMany({
    where: { workspaceId: viewer.workspaceId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST,
  });
  const people = await db.person.findMany({
    where: { workspaceId: viewer.workspaceId, id: { in: rows.map(({ createdById }) => createdById) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map(({ id, title, items, doneOn, createdById }) => ({
    id,
    title,
    doneOn,
    by: nameOf.get(createdById) ?? "somebody who left",
    looked: AUDIT_PARTS.length - openItems(readItems(items)).length,
  }));
}

export async function findAudit(viewer: Viewer, id: string, db: Tx = database()) {
  const row = await db.currentStateAudit.findFirst({ where: { id, workspaceId: viewer.workspaceId } });
  if (!row) return null;
  const { title, doneOn, version, createdById } = row;
  return { id, title, doneOn, version, createdById, items: readItems(row.items) };
}

/** The technology plans that rest on an audit. */
export async function listPlansOnAudit(viewer: Viewer, auditId: string) {
  const plans = await database().plan.findMany({
    where: { workspaceId: viewer.workspaceId, form: "technology" },
    select: { number: true, suffix: true, title: true, technology: true },
    orderBy: { number: "desc" },
    take: MOST,
  });
  return plans
    .filter(({ technology }) => readTechnology(technology).auditId === auditId)
    .map(({ number, suffix, title }) => ({ code: planCode(number, suffix), title }));
}
