import { can } from "../access";
import { notAllowedNow, notPermitted, type Refusal } from "../refusal";
import type { Viewer } from "../viewer";
import { isPilotInDesign, isPilotOver } from "./pilot";
import { pilotSubject } from "./pilot.access";
import type { PilotFacts } from "./pilot-facts";

type Refused = { ok: false; refusal: Refusal };

/** Who may be asked where somebody may not do it themselves. */
const whom = ({ owner }: PilotFacts): string => owner?.name ?? "a leader";

/** Null where the viewer may write values of this pilot down, or take them back, now. */
export function valueRefusal(viewer: Viewer, pilot: PilotFacts): Refused | null {
  if (!can(viewer, "pilot.edit", pilotSubject(pilot))) {
    return notPermitted(
      `Values of ${pilot.code} are written and taken back by its owner or a leader. Ask ${whom(pilot)}.`,
    );
  }
  if (isPilotOver(pilot.status)) {
    return notAllowedNow(
      `${pilot.code} is ${pilot.status}: what its decision rests on is frozen. Values cannot change any more.`,
    );
  }
  if (pilot.design === "afterOnly" && isPilotInDesign(pilot.status)) {
    return notAllowedNow(
      `${pilot.code} has not started, and its units are measured after the start alone: there is nothing to write down yet.`,
    );
  }
  return null;
}

/** Null where the viewer may take a planned look now; whether it is due is another question. */
export function lookRefusal(viewer: Viewer, pilot: PilotFacts): Refused | null {
  if (!can(viewer, "pilot.edit", pilotSubject(pilot))) {
    return notPermitted(`A look at ${pilot.code} is taken by its owner or a leader. Ask ${whom(pilot)}.`);
  }
  if (pilot.status !== "running") {
    return notAllowedNow(
      isPilotInDesign(pilot.status)
        ? `${pilot.code} has not started: there is nothing to look at yet.`
        : `${pilot.code} has ended: its result is read as a whole, and no look is taken any more.`,
    );
  }
  return null;
}
