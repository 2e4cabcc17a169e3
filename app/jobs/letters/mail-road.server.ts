import { needsLook } from "~/domain/letters/road";
import { hasMailServer, tryRoad } from "~/mail/transport.server";
import { log } from "~/shared/log.server";
import { requeueForgottenLetters, requeueHeldLetters } from "~/store/letters/letter.requeue.server";
import { countOverdue, findRoadRow, noteRoad } from "~/store/letters/road.server";

/**
 * Looks after the road to the mail server: tries it while it is blocked or quiet, sends on what waits for it, and says
 * when letters are due that nobody carries. One process has the turn, so a server that is down meets one probe.
 */
export async function watchMailRoad(at: Date): Promise<void> {
  if (!hasMailServer()) return;
  const row = await findRoadRow();
  const looked = needsLook(row, at);
  if (looked) {
    const reply = await tryRoad();
    if (reply !== "") {
      if (row?.state !== "blocked") log.warn("Letters cannot leave.", { reply });
      return noteRoad({ state: "blocked", reply, at, looked: true });
    }
  }
  await noteRoad({ ...(await standing(at)), at, looked });
  if (row?.state === "blocked") log.info("Letters can leave again.");
  await requeueForgottenLetters(at);
  await requeueHeldLetters();
}

/** Open, unless letters wait that should have left and nothing was taken meanwhile. */
async function standing(at: Date): Promise<{ state: "open" | "stuck"; reply: string }> {
  const { count, oldest } = await countOverdue(at);
  const sentAt = (await findRoadRow())?.sentAt;
  const isMoving = sentAt && Math.abs(at.getTime() - sentAt.getTime()) < 60_000;
  if (count === 0 || !oldest || isMoving) return { state: "open", reply: "" };
  const minutes = Math.round((at.getTime() - oldest.getTime()) / 60_000);
  const letters = count === 1 ? "one letter is" : `${count} letters are`;
  const since = minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
  return {
    state: "stuck",
    reply: `The mail server can be reached, but ${letters} due, the oldest for ${since}, and not on the way to it.`,
  };
}
