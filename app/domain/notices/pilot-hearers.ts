import { pilotDecisionPath, pilotFundingPath } from "../pilots/pilot-places";
import { pilotHandsPath, pilotReplicationsPath } from "../pilots/spread-places";
import type { Say } from "./hearer";
import type { NoticeEvent } from "./notice-event";
import type { NoticeGround, NoticePilot } from "./notice-ground";

type PilotEvent = Extract<
  NoticeEvent,
  {
    what:
      | "funding-asked"
      | "funding-answered"
      | "funding-withdrawn"
      | "replication-asked"
      | "replication-answered"
      | "hand-raised"
      | "pilot-moved"
      | "pilot-ended"
      | "pilot-decided";
  }
>;

/** Who hears of a pilot: those who decide over it, those who run it, those who offered to take part. */
export function pilotHearers(event: PilotEvent, pilot: NoticePilot, ground: NoticeGround, say: Say): void {
  const { executiveIds, followerIds } = ground;
  switch (event.what) {
    case "funding-asked": {
      const asked = {
        text: event.note,
        href: pilotFundingPath(pilot.code),
        about: `funding:${event.requestId}`,
      };
      // Nobody is asked for the money of their own pilot.
      const others = executiveIds.filter((id) => id !== pilot.ownerId);
      if (pilot.sponsorId !== pilot.ownerId) say(pilot.sponsorId, "request", "you are its sponsor", asked);
      say(others, "request", "executives grant money", asked);
      say(followerIds, "plan", "you follow it");
      return;
    }
    case "funding-answered": {
      const words = { text: event.words || pilot.title, href: pilotFundingPath(pilot.code) };
      say(ground.askedById, "answer", "you asked for it", words);
      say(pilot.ownerId, "answer", "you own it", words);
      say(pilot.sponsorId, "plan", "you are its sponsor", words);
      say(followerIds, "plan", "you follow it", words);
      return;
    }
    case "funding-withdrawn":
      // What was asked is asked no more: see settled.ts.
      return;
    case "replication-asked": {
      const asked = { text: event.note, href: pilotReplicationsPath(pilot.code) };
      say(pilot.ownerId, "plan", "you own it", asked);
      say(pilot.sponsorId, "plan", "you are its sponsor", asked);
      return;
    }
    case "replication-answered":
      say(ground.askedById, "answer", "you asked for it", {
        text: event.words || pilot.title,
        href: pilotReplicationsPath(pilot.code),
      });
      return;
    case "hand-raised":
      say(pilot.ownerId, "plan", "you own it", { text: event.note, href: pilotHandsPath(pilot.code) });
      return;
    case "pilot-ended": {
      const waits = {
        text: `${event.words ? `Early: ${event.words} ` : ""}Its decision waits: ${pilot.title}`,
        href: pilotDecisionPath(pilot.code),
      };
      if (pilot.sponsorId !== pilot.ownerId) say(pilot.sponsorId, "request", "you are its sponsor", waits);
      const others = executiveIds.filter((id) => id !== pilot.ownerId);
      say(others, "request", "executives decide pilots", waits);
      say(pilot.ownerId, "plan", "you own it");
      say(followerIds, "plan", "you follow it");
      return;
    }
    case "pilot-decided": {
      const decided = { text: pilot.title, href: pilotDecisionPath(pilot.code) };
      say(pilot.ownerId, "answer", "you own it", decided);
      say(pilot.handIds, "answer", "you raised your hand for it", decided);
      say(pilot.sponsorId, "plan", "you are its sponsor", decided);
      say(followerIds, "plan", "you follow it", decided);
      return;
    }
    case "pilot-moved":
      say(pilot.ownerId, "plan", "you own it");
      say(pilot.sponsorId, "plan", "you are its sponsor");
      say(pilot.handIds, "plan", "you raised your hand for it");
      say(followerIds, "plan", "you follow it");
  }
}
