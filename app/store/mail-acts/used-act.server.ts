import { ACT_WORDS } from "~/domain/mail-acts/act-words";
import { readItem } from "~/domain/mail-acts/mail-act";
import { isFresh, type TakingBack, type UsedAct } from "~/domain/mail-acts/used-act";
import { pilotCode } from "~/domain/pilots/pilot";
import { planCode } from "~/domain/plans/plan";
import { taskPath } from "~/domain/tasks/task";
import { planIsOpen } from "~/domain/tasks/task.rules";
import type { Viewer } from "~/domain/viewer";
import { database } from "../database.server";
import { findTaskForMove } from "../tasks/task-facts.server";
import type { KeptActLink } from "./act-link.server";

type UsedLink = KeptActLink & { usedAt: Date };

/** What a used link still says: just after it was used a little more than later. */
export async function findUsedAct(link: UsedLink, viewer: Viewer, at: Date): Promise<UsedAct> {
  const used = { act: link.act, did: ACT_WORDS[link.act].did, at: link.usedAt };
  if (!isFresh(link.usedAt, at)) return { ...used, title: null, href: "/work", takesBack: null };
  return {
    ...used,
    title: link.title,
    href: await placeOf(link),
    takesBack: await takingBack(link, viewer),
  };
}

async function placeOf({ act, subject, workspaceId }: UsedLink): Promise<string> {
  const { noun, id } = act === "moreTime" ? readItem(subject) : { noun: act, id: subject };
  if (noun === "task" || noun === "taskDone" || noun === "taskStarted") return taskPath(id);
  if (noun === "grantFunding" || noun === "declineFunding") return pilotPlace(id, workspaceId);
  if (noun !== "plan" && noun !== "approvePlan") return "/work";
  const plan = await database().plan.findFirst({
    where: { id, workspaceId },
    select: { number: true, suffix: true },
  });
  return plan ? `/plans/${planCode(plan.number, plan.suffix)}` : "/work";
}

async function pilotPlace(requestId: string, workspaceId: string): Promise<string> {
  const request = await database().fundingRequest.findFirst({
    where: { id: requestId, workspaceId },
    select: { pilot: { select: { number: true } } },
  });
  return request ? `/pilots/${pilotCode(request.pilot.number)}/funding` : "/work";
}

/** Only what this very link did: whatever came after it is not this page's to take back. */
async function takingBack(link: UsedLink, viewer: Viewer): Promise<TakingBack | null> {
  const { act, subject, usedAt } = link;
  const mine = { requestedById: viewer.personId, requestedAt: usedAt, status: "requested" };
  switch (act) {
    case "taskDone":
    case "taskStarted": {
      const task = await findTaskForMove(database(), viewer, subject);
      const isItsOwn =
        task !== null &&
        task.movedById === viewer.personId &&
        task.cameFrom !== null &&
        task.movedAt?.getTime() === usedAt.getTime();
      return isItsOwn && planIsOpen(task).met ? { what: "task", id: task.id } : null;
    }
    case "acknowledge": {
      const said = await database().acknowledgement.findFirst({
        where: {
          workspaceId: viewer.workspaceId,
          personId: viewer.personId,
          item: subject,
          createdAt: usedAt,
          withdrawnAt: null,
        },
        select: { id: true, version: true },
      });
      return said && { what: "acknowledgement", ...said };
    }
    case "moreTime": {
      const { noun, id } = readItem(subject);
      const isTask = noun === "task";
      const asked = isTask
        ? await database().taskDateMove.findFirst({ where: { ...mine, taskId: id }, select: { id: true } })
        : await database().dateMove.findFirst({ where: { ...mine, planId: id }, select: { id: true } });
      return asked && { what: isTask ? "taskDate" : "date", id: asked.id };
    }
    default:
      return null;
  }
}
