import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";

/** Whether anything was set up yet. */
export async function hasWorkspace(): Promise<boolean> {
  return (await database().workspace.findFirst({ select: { id: true } })) !== null;
}

export interface WorkspacePage {
  id: string;
  name: string;
  currency: string;
  timeZone: string;
  locale: string;
  statusFloor: number;
  openPlanLimit: number;
  version: number;
  /** Letters and figures that would change with a setting: is there anything yet? */
  activePeople: number;
  openPlans: number;
}

const ENDED = ["closed", "cancelled"];

export async function findWorkspacePage(viewer: Viewer): Promise<WorkspacePage> {
  const { workspaceId } = viewer;
  const [workspace, activePeople, openPlans] = await Promise.all([
    database().workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: {
        id: true,
        name: true,
        currency: true,
        timeZone: true,
        locale: true,
        statusFloor: true,
        openPlanLimit: true,
        version: true,
      },
    }),
    database().person.count({ where: { workspaceId, active: true } }),
    database().plan.count({ where: { workspaceId, status: { notIn: ENDED } } }),
  ]);
  return { ...workspace, activePeople, openPlans };
}

/** Who changed the settings last, for somebody whose own change came too late. */
export async function findLastChange(viewer: Viewer): Promise<{ by: string; at: Date } | null> {
  const { workspaceId } = viewer;
  const entry = await database().activity.findFirst({
    where: { workspaceId, noun: "workspace", recordId: workspaceId },
    orderBy: { seq: "desc" },
    select: { actorName: true, at: true },
  });
  return entry && { by: entry.actorName, at: entry.at };
}
