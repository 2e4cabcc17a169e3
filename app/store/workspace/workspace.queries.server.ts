import { database } from "../database.server";

/** Whether anything was set up yet. */
export async function hasWorkspace(): Promise<boolean> {
  return (await database().workspace.findFirst({ select: { id: true } })) !== null;
}
