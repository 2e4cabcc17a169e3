import { dispatchVersion } from "~/commands/communications/dispatch-version.server";
import { endSending } from "~/commands/communications/end-sending.server";
import { spreadVersion } from "~/commands/communications/spread-version.server";
import { systemAct } from "~/domain/act";
import { LETTERS_AT_ONCE } from "~/domain/communications/pace";
import type { EffectOf } from "~/domain/effects";
import { now } from "~/shared/clock.server";
import { log } from "~/shared/log.server";
import { listUnderWay, type VersionUnderWay } from "~/store/communications/dispatch.server";

/** Lists who is told, portion by portion; whoever is due already does not wait for the clock's next turn. */
export async function spreadMessage({
  workspaceId,
  versionId,
  round,
}: EffectOf<"message.spread">): Promise<void> {
  for (let isMore = true; isMore; ) {
    const listed = await spreadVersion(systemAct(workspaceId, "UTC", now()), { versionId, round });
    if (!listed.ok) throw new Error(listed.refusal.message);
    isMore = listed.value.isMore;
  }
  for (const version of await listUnderWay(now(), versionId)) if (version.isDue) await sendPortion(version);
}

/** A turn ends after so long, so that whatever else became due meanwhile is seen. */
const LONGEST_TURN = 20_000;
/** While enough letters wait for the mail server, it is given this long to take some. */
const BREATH = 400;

/** Puts on their way whose hour has come, in every workspace, and calls sent what is. */
export async function sendMessages(_at: Date, stopping: AbortSignal): Promise<void> {
  const until = performance.now() + LONGEST_TURN;
  for (let goesOn = true; goesOn && !stopping.aborted && performance.now() < until; ) {
    let handed = 0;
    let isFull = false;
    for (const version of await listUnderWay(now())) {
      if (stopping.aborted) return;
      const sent = await attempt(version);
      handed += sent.handed;
      // Letters that leave make room within moments; the rate of an hour does not.
      isFull ||= sent.isFull;
    }
    goesOn = handed >= LETTERS_AT_ONCE || isFull;
    if (goesOn && handed === 0) await rest(BREATH, stopping);
  }
}

const NOTHING = { handed: 0, isFull: false };

/** One version's trouble keeps no other waiting. */
async function attempt(version: VersionUnderWay): Promise<{ handed: number; isFull: boolean }> {
  try {
    if (version.isDue && !version.isPaused) return await sendPortion(version);
    if (version.spread?.done && !version.isDue && !version.waits && !version.isOpen) await end(version);
  } catch (error) {
    log.error("A message could not be sent on.", { versionId: version.id, error });
  }
  return NOTHING;
}

async function sendPortion({
  id,
  workspaceId,
}: VersionUnderWay): Promise<{ handed: number; isFull: boolean }> {
  const sent = await dispatchVersion(systemAct(workspaceId, "UTC", now()), { versionId: id });
  // Somebody changed it at this moment: the next turn looks again.
  if (!sent.ok) return NOTHING;
  return sent.value;
}

const end = ({ id, workspaceId, communicationId }: VersionUnderWay) =>
  endSending(systemAct(workspaceId, "UTC", now()), { communicationId, versionId: id });

const rest = (millis: number, stopping: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    stopping.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
