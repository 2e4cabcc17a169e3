import { formatDay } from "~/shared/calendar";
import { allMet, type Gate, unmet } from "../gate";
import { counted, gate, isFilled, shortened } from "../plans/wording";
import { designGates, LEAST_UNITS, primaryMetric, unitsOf } from "./design.rules";
import type { Said } from "./pilot-event";
import type { PilotFacts } from "./pilot-facts";
import {
  pilotCasePath,
  pilotDecisionPath,
  pilotEditPath,
  pilotFundingPath,
  pilotMissingPath,
  pilotUnitsPath,
  pilotValuesPath,
} from "./pilot-places";

const dayWords = (day: NonNullable<PilotFacts["endOn"]>): string => formatDay(day, "en");

/** A design can come undone while it waits for money or its start. */
function stillDesignedGate(facts: PilotFacts): Gate {
  const missing = unmet(designGates(facts)).length;
  return gate(
    "design-complete",
    "Design complete",
    missing === 0,
    missing === 0 ? "nothing is missing" : `${counted(missing, "thing")} missing`,
    pilotMissingPath(facts.code),
  );
}

export function fundGates(facts: PilotFacts): Gate[] {
  const granted = facts.funding.some(({ round, status }) => round === facts.round && status === "granted");
  const asked = facts.funding.some(({ round, status }) => round === facts.round && status === "open");
  return [
    stillDesignedGate(facts),
    gate(
      "grant",
      "Granted by an executive or its sponsor",
      granted,
      granted
        ? "granted"
        : asked
          ? "asked for, not answered yet"
          : "nobody asked yet; ask also where people’s own time is all it takes",
      pilotFundingPath(facts.code),
    ),
  ];
}

export function startGates(facts: PilotFacts, said: Said): Gate[] {
  const { owner, startOn, today } = facts;
  const reached = startOn !== null && startOn <= today;
  const assigned = (["treated", "control"] as const).every(
    (arm) => unitsOf(facts, arm).length >= LEAST_UNITS,
  );
  return [
    {
      ...gate(
        "start-reached",
        "Start reached",
        reached || isFilled(said.reason ?? ""),
        reached
          ? `planned for ${dayWords(startOn)}`
          : isFilled(said.reason ?? "")
            ? `early: ${shortened(said.reason ?? "")}`
            : startOn
              ? `planned for ${dayWords(startOn)}; earlier only with a reason`
              : "no start is planned",
        pilotEditPath(facts.code, "startOn"),
      ),
      ...(reached ? {} : { waitsForTime: true }),
    },
    gate(
      "end-ahead",
      "End ahead",
      facts.endOn !== null && facts.endOn > today,
      facts.endOn === null
        ? "no end is fixed"
        : facts.endOn > today
          ? `ends ${dayWords(facts.endOn)}`
          : `its end, ${dayWords(facts.endOn)}, has passed; fix a later one before it starts`,
      pilotEditPath(facts.code, "endOn"),
    ),
    gate(
      "arms-assigned",
      "Arms assigned",
      assigned,
      assigned ? `${counted(facts.units.length, "unit")} in two arms` : "assign the units to their arms",
      pilotUnitsPath(facts.code),
    ),
    ownerGate(owner, facts.code),
    stillDesignedGate(facts),
  ];
}

const ownerGate = (owner: PilotFacts["owner"], code: string): Gate =>
  gate(
    "owner",
    "Owner",
    owner?.active ?? false,
    owner ? (owner.active ? owner.name : `${owner.name} has left; name somebody else`) : "name who runs it",
    pilotEditPath(code, "ownerId"),
  );

export function endGates(facts: PilotFacts, said: Said): Gate[] {
  const { endOn, today } = facts;
  const reached = endOn !== null && endOn <= today;
  const early = isFilled(said.reason ?? "");
  return [
    {
      ...gate(
        "end-reached",
        "End reached",
        reached || early,
        reached
          ? `ended ${dayWords(endOn)}`
          : early
            ? `early: ${shortened(said.reason ?? "")}`
            : endOn
              ? `ends ${dayWords(endOn)}; earlier only with a reason`
              : "no end is fixed; end it with a reason",
        null,
      ),
      ...(reached ? {} : { waitsForTime: true }),
    },
  ];
}

/** What a decision rests on. To stop may go without a value in money; then the decision says so. */
export function decisionGates(event: "SCALE" | "ITERATE" | "STOP", facts: PilotFacts, said: Said): Gate[] {
  const { code, money } = facts;
  const metric = primaryMetric(facts);
  const measured = facts.measured.treated >= LEAST_UNITS && facts.measured.control >= LEAST_UNITS;
  // Nothing is rolled out that nobody measured, whatever the reason.
  const explained = event !== "SCALE" && isFilled(said.noResult ?? "");
  const valued = money.costs > 0 && money.benefits > 0;
  const lacks = money.costs === 0 ? (money.benefits === 0 ? "a cost and a benefit" : "a cost") : "a benefit";
  return [
    gate(
      "result",
      "A result",
      measured || explained,
      measured
        ? `${facts.measured.treated} treated and ${facts.measured.control} control measured${metric ? ` on ${metric.name}` : ""}`
        : explained
          ? `none, because: ${shortened(said.noResult ?? "")}`
          : `${facts.measured.treated} treated and ${facts.measured.control} control measured; bring the values${event === "SCALE" ? ": nothing is scaled that nobody measured" : ", or say why there can be none"}`,
      pilotValuesPath(code),
    ),
    gate(
      "money",
      "Return on investment",
      valued || event === "STOP",
      valued
        ? `${counted(money.costs, "cost")}, ${counted(money.benefits, "benefit")}`
        : event === "STOP"
          ? `no value yet (${lacks} missing); the decision will say so`
          : `${lacks} is missing in the business case`,
      pilotCasePath(code),
    ),
    saidGate("rationale", "Rationale", said.rationale, "say why", code),
    saidGate("lessons", "Lessons", said.lessons, "say what others should know", code),
    gate(
      "signature",
      "Signature",
      said.signed ?? false,
      said.signed ? "signed" : "whoever decides puts their name to it",
      pilotDecisionPath(code),
    ),
  ];
}

const saidGate = (id: string, label: string, text: string | undefined, missing: string, code: string): Gate =>
  gate(
    id,
    label,
    isFilled(text ?? ""),
    isFilled(text ?? "") ? shortened(text ?? "") : missing,
    pilotDecisionPath(code),
  );

export function dropGates(said: Said): Gate[] {
  const met = isFilled(said.reason ?? "");
  return [
    gate("drop-reason", "Reason", met, met ? shortened(said.reason ?? "") : "say why it is given up", null),
  ];
}

/**
 * Whether a designed pilot may still be called so. What somebody else arranges with its units afterwards undoes
 * nothing of it; money and start ask for the word on that.
 */
export const isDesignComplete = (facts: PilotFacts): boolean =>
  allMet(designGates(facts).filter(({ id }) => id !== "overlap"));
