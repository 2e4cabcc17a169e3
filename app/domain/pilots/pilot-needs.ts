import { type Day, daysBetween, formatDay } from "~/shared/calendar";
import type { PilotStatus } from "./pilot";
import { pilotCasePath, pilotDecisionPath, pilotEditPath, pilotFundingPath, pilotPath } from "./pilot-places";

/** What a glance needs to know of a pilot to say whether it stands still. */
export interface PilotStanding {
  code: string;
  title: string;
  status: PilotStatus;
  ownerName: string | null;
  ownerActive: boolean;
  startOn: Day | null;
  endOn: Day | null;
  endedOn: Day | null;
  /** Since when a request for money waits for its answer. */
  askedOn: Day | null;
  /** A cost and a benefit are written down. */
  valued: boolean;
  today: Day;
}

export interface PilotNeed {
  id: string;
  code: string;
  text: string;
  detail: string;
  href: string;
  since: Day | null;
}

/** Where a pilot stands still because nobody does the next thing; one line each, the most pressing first. */
export function pilotNeeds(pilot: PilotStanding): PilotNeed[] {
  const { code, status, title, today, ownerName } = pilot;
  const need = (
    what: string,
    text: string,
    detail: string,
    href: string,
    since: Day | null = null,
  ): PilotNeed => ({
    id: `${code} ${what}`,
    code,
    text,
    detail,
    href,
    since,
  });
  const over = status === "scaled" || status === "stopped";
  const needs: PilotNeed[] = [];
  if (over) return needs;
  if (!pilot.ownerActive) {
    const detail = ownerName ? `${ownerName} has left.` : `“${title}” has nobody who runs it.`;
    needs.push(need("owner", `${code} has no owner`, detail, pilotEditPath(code, "ownerId")));
  }
  if (status === "evaluating") {
    const days = pilot.endedOn ? daysBetween(pilot.endedOn, today) : 0;
    const detail = `“${title}” ended ${days === 1 ? "yesterday" : `${days} days ago`}.`;
    needs.push(
      need("decision", `${code} waits for its decision`, detail, pilotDecisionPath(code), pilot.endedOn),
    );
  }
  if (status === "running" && pilot.endOn !== null && pilot.endOn < today) {
    const detail = `Its end was ${formatDay(pilot.endOn, "en")}.`;
    needs.push(need("end", `${code} runs beyond its end`, detail, pilotPath(code), pilot.endOn));
  }
  if (pilot.askedOn !== null) {
    const detail = `“${title}” waits for money since ${formatDay(pilot.askedOn, "en")}.`;
    needs.push(need("money", `${code} asks for money`, detail, pilotFundingPath(code), pilot.askedOn));
  }
  if (status === "funded" && pilot.startOn !== null && pilot.startOn < today) {
    const detail = `It was to start on ${formatDay(pilot.startOn, "en")} and has its money.`;
    needs.push(need("start", `${code} has not started`, detail, pilotPath(code), pilot.startOn));
  }
  if ((status === "running" || status === "evaluating") && !pilot.valued) {
    const detail = `“${title}” says nothing of its costs or of its benefit yet.`;
    needs.push(need("value", `${code} has no value`, detail, pilotCasePath(code)));
  }
  return needs;
}
