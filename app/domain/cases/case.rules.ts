import type { Gate } from "../gate";
import {
  CASE_OUTCOME_LABELS,
  CASE_OUTCOMES,
  type CaseCause,
  type CaseStatus,
  caseCode,
  caseHref,
  PERSONAL_WAYS,
  TOLD_WAY_LABELS,
  TOLD_WAYS,
  type ToldWay,
} from "./case";

/** Everything the moves of a case look at. */
export interface CaseFacts {
  number: number;
  status: CaseStatus;
  cause: CaseCause;
  outcome: string;
  weDid: string;
  youSaid: string;
  toldBy: string;
  /** Who can hear from us at all. */
  hasContact: boolean;
  hasAccount: boolean;
  consent: boolean;
  /** The customer spoke with us in this very case: what follows is an answer to them. */
  customerSpoke: boolean;
}

const written = (id: string, label: string, text: string, missing: string, href: string): Gate => ({
  id,
  label,
  met: text.trim() !== "",
  detail: text.trim() === "" ? missing : "written down",
  href,
});

/** A case is resolved by what came of it and what was done. */
export function resolveGates(facts: CaseFacts): Gate[] {
  const form = `${caseHref(facts.number)}/resolution`;
  const known = (CASE_OUTCOMES as readonly string[]).includes(facts.outcome);
  return [
    {
      id: "outcome",
      label: "What came of it",
      met: known,
      detail: known
        ? CASE_OUTCOME_LABELS[facts.outcome as keyof typeof CASE_OUTCOME_LABELS].toLowerCase()
        : "not said yet",
      href: `${form}#field-outcome`,
    },
    written("we-did", "What was done", facts.weDid, "not written down yet", `${form}#field-weDid`),
  ];
}

/** Whether a person may be spoken to who never agreed to be: only to answer what they asked themselves. */
export const mayReachOut = (facts: CaseFacts): boolean =>
  facts.hasContact && (facts.consent || facts.cause === "plea" || facts.customerSpoke);

/** The ways by which this customer may be told. */
export const openWays = (facts: CaseFacts): ToldWay[] =>
  TOLD_WAYS.filter((way) =>
    PERSONAL_WAYS.includes(way) ? mayReachOut(facts) : way === "account" ? facts.hasAccount : true,
  );

/** The customer hears it in their words first, then in ours, by a way that is open to us. */
export function tellGates(facts: CaseFacts): Gate[] {
  const form = `${caseHref(facts.number)}/telling`;
  return [
    written("you-said", "You said", facts.youSaid, "what the customer told us", `${form}#field-youSaid`),
    written("we-did", "We did", facts.weDid, "what was done about it", `${form}#field-weDid`),
    wayGate(facts, `${form}#field-toldBy`),
  ];
}

function wayGate(facts: CaseFacts, href: string): Gate {
  const gate = { id: "told-by", label: "By which way", href };
  const way = TOLD_WAYS.find((each) => each === facts.toldBy);
  if (!way) return { ...gate, met: false, detail: "not said yet" };
  if (openWays(facts).includes(way))
    return { ...gate, met: true, detail: TOLD_WAY_LABELS[way].toLowerCase() };
  if (way === "account") return { ...gate, met: false, detail: "the case belongs to no account" };
  return { ...gate, met: false, detail: whyNotReach(facts) };
}

/** Why nobody may call, write to or meet the person behind it; "" where they may. */
export function whyNotReach(facts: CaseFacts): string {
  if (mayReachOut(facts)) return "";
  if (!facts.hasContact) return `nobody knows who is behind ${caseCode(facts.number)}`;
  return "the contact did not agree to be contacted: tell it through the account, or answer when they speak to us";
}
