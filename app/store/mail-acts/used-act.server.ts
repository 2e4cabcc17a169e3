import { ACT_WORDS } from "~/domain/mail-acts/act-words";
import { isFresh, type UsedAct } from "~/domain/mail-acts/used-act";
import { isOpen } from "~/domain/plans/plan";
import { taskPath } from "~/domain/tasks/task";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { findTaskForMove } from "../tasks/task-facts.server";
import type { KeptActLink } from "./act-link.server";

const MOVES_TASK = ["taskDone", "taskStarted"];

/** What a used link still says. */
export async function findUsedAct(
  link: KeptActLink & { usedAt: Date },
  viewer: Viewer,
  at: Date,
): Promise<UsedAct> {
  const fresh = isFresh(link.usedAt, at);
  const used: UsedAct = {
    act: link.act,
    did: ACT_WORDS[link.act].did,
    at: link.usedAt,
    title: fresh ? link.title : null,
    href: "/work",
    undoable: false,
  };
  if (!fresh || !MOVES_TASK.includes(link.act)) return used;
  const task = await findTaskForMove(database(), viewer, link.subject);
  if (!task) return used;
  // Only the very move this link made: whatever came after it is not this page's to take back.
  const isItsOwn =
    task.movedById === viewer.personId &&
    task.cameFrom !== null &&
    task.movedAt?.getTime() === link.usedAt.getTime();
  return {
    ...used,
    href: taskPath(task.id),
    undoable: isItsOwn && isOpen(task.planStatus as Parameters<typeof isOpen>[0]),
  };
}
