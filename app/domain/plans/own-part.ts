import * as z from "zod";
import { storableText } from "../activity/activity";
import { notAllowedNow, notPermitted, type Refusal } from "../refusal";
import type { Viewer } from "../viewer";
import { peopleInvolved } from "./assign.rules";
import { isOpen, PLAN_STATUS_LABELS } from "./plan";
import type { PlanFacts } from "./plan-facts";

const LIMIT = 2_000;
const words = () =>
  z
    .string({ error: "Write this as text." })
    .trim()
    .overwrite(storableText)
    .max(LIMIT, `At most ${LIMIT.toLocaleString("en")} characters, please; shorten it.`)
    .default("");

const STALE_PAGE = "This page is missing the version it was read at; reload it.";
export const ownPartSchema = z.object({
  version: z.coerce.number({ error: STALE_PAGE }).int(STALE_PAGE).min(1, STALE_PAGE),
  part: words(),
  why: words(),
});
export type OwnPart = z.output<typeof ownPartSchema>;

/** What somebody says of their part by now. */
export function ownPartOf(facts: PlanFacts, personId: string): { part: string; why: string } {
  const own = facts.involved.find(({ person }) => person.id === personId);
  return { part: own?.part ?? "", why: own?.why ?? "" };
}

/** Null when the viewer may say in their own words what their part is and why it matters. */
export function ownPartRefusal(facts: PlanFacts, viewer: Viewer): { ok: false; refusal: Refusal } | null {
  const named = peopleInvolved(facts).some(({ id }) => id === viewer.personId);
  if (!named || viewer.auditor) {
    return notPermitted(`Only those who have a part in ${facts.code} say what it is.`);
  }
  if (!isOpen(facts.status)) {
    return notAllowedNow(`${facts.code} is over: it stays as it was.`);
  }
  if (facts.status === "inReview" || (facts.status === "onHold" && facts.heldFrom === "inReview")) {
    return notAllowedNow(
      `${facts.code} is “${PLAN_STATUS_LABELS[facts.status]}”: what a reviewer reads does not change under their eyes.`,
    );
  }
  return null;
}
