import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** What a decision said before somebody changed it, as the log has kept it. */
export interface EarlierWording {
  id: string;
  at: string;
  by: string;
  /** By field name, only what was changed. */
  before: Record<string, string>;
}

const SHOWN = 50;

export async function listEarlierWordings(viewer: Viewer, decisionId: string): Promise<EarlierWording[]> {
  const entries = await database().activity.findMany({
    where: { workspaceId: viewer.workspaceId, noun: "decision", recordId: decisionId, verb: "changed" },
    orderBy: { seq: "desc" },
    take: SHOWN,
    select: { id: true, at: true, actorName: true, before: true },
  });
  return entries.map((entry) => ({
    id: entry.id,
    at: entry.at.toISOString(),
    by: entry.actorName,
    before: textsOf(entry.before),
  }));
}

const textsOf = (value: unknown): Record<string, string> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value).map(([name, text]) => [name, typeof text === "string" ? text : ""]),
      )
    : {};
