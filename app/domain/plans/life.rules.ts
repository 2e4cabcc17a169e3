import { type Day, formatDay } from "~/shared/calendar";
import type { Gate } from "../gate";
import { sayVerdict } from "../verification/verdict-word";
import { liveTasks, sponsorGate } from "./assign.rules";
import { HALT_REASON_LABELS } from "./plan";
import type { PlanFacts } from "./plan-facts";
import {
  answersPath,
  checkInsPath,
  communicationPath,
  implementationPath,
  kpisPath,
  newCommunicationPath,
  planPath,
  tasksPath,
  verdictPath,
  verificationPath,
} from "./plan-places";
import { counted, gate, isFilled, listed } from "./wording";

/** In review → approved, beside the four steps themselves. */
export const approveGates = (facts: PlanFacts): Gate[] => [
  approverGate(facts),
  sponsorGate(facts),
  announcementGate(facts),
];

function approverGate(facts: PlanFacts): Gate {
  const { approvedById, owner, deputy } = facts;
  const own = approvedById !== null && (approvedById === owner?.id || approvedById === deputy?.id);
  const detail = own
    ? approvedById === owner?.id
      ? `${owner.name} owns the plan; somebody else approves it`
      : `${deputy?.name} is the owner's deputy; somebody else approves it`
    : "nobody approves their own plan";
  return gate("approver", "An approver who is not the owner", !own, detail, null);
}

/** The draft that tells those who have to work differently. */
export const announcementOf = (facts: PlanFacts) =>
  facts.communications.find(({ kind, status }) => kind === "announcement" && status !== "cancelled") ?? null;

const ANSWERS = {
  benefit: "how they benefit",
  change: "what they do differently",
  link: "how their role links",
};

function announcementGate(facts: PlanFacts): Gate {
  const draft = announcementOf(facts);
  const label = "The three answers for the employees it affects";
  if (!draft) {
    return gate(
      "announcement",
      label,
      false,
      "no communication draft yet for the employees this plan affects",
      newCommunicationPath(facts.code),
    );
  }
  const gaps = draft.audiences.flatMap((each) => {
    const blanks = Object.entries(ANSWERS)
      .filter(([field]) => !isFilled(each[field as keyof typeof ANSWERS]))
      .map(([, words]) => words);
    return blanks.length > 0 ? [`${each.audience} (${listed(blanks)})`] : [];
  });
  const told = draft.audiences.length > 0;
  const detail = !told
    ? `${draft.code} names nobody yet`
    : gaps.length > 0
      ? `${draft.code} lacks answers for ${listed(gaps)}`
      : `${draft.code} answers ${counted(draft.audiences.length, "audience")}`;
  return gate("announcement", label, told && gaps.length === 0, detail, communicationPath(draft.code));
}

/** Approved → in progress. */
export const startGates = (facts: PlanFacts): Gate[] => [startReachedGate(facts), verificationGate(facts)];

function startReachedGate(facts: PlanFacts): Gate {
  const { startOn, today } = facts;
  const reached = startOn !== null && today >= startOn;
  const early = isFilled(facts.earlyReason);
  const detail = reached
    ? `start ${formatDay(startOn, "en")}`
    : early
      ? `started early: ${facts.earlyReason}`
      : startOn
        ? `the start is ${formatDay(startOn, "en")}; to start before, give a reason`
        : "no start date; to start, give a reason";
  return { ...gate("start-reached", "Start reached", reached || early, detail, null), waitsForTime: true };
}

function verificationGate(facts: PlanFacts): Gate {
  const { verification } = facts;
  const locked = verification?.lockedOn ?? null;
  const detail = !verification
    ? "no verification plan: say first what would prove it"
    : locked
      ? `locked on ${formatDay(locked, "en")}`
      : verification.missing.length > 0
        ? `not locked, missing: ${listed(verification.missing)}`
        : "complete, but not locked yet";
  return gate(
    "verification-locked",
    "Verification plan locked",
    locked !== null,
    detail,
    verificationPath(facts.code),
  );
}

/** In progress → monitoring. */
export const implementGates = (facts: PlanFacts): Gate[] => [
  tasksDoneGate(facts),
  checkInsHeldGate(facts),
  effectiveDateGate(facts),
];

function tasksDoneGate(facts: PlanFacts): Gate {
  const mandatory = liveTasks(facts).filter((task) => task.mandatory);
  const open = mandatory.filter(({ status }) => status !== "done");
  const unproven = mandatory.filter(
    (task) => task.status === "done" && task.evidenceRequired && !task.hasEvidence,
  );
  const named = (tasks: typeof mandatory) => listed(tasks.map(({ title }) => `“${title}”`));
  const detail = [
    open.length > 0
      ? `${counted(open.length, "task")} not recorded done (${mandatory.length - open.length} of ${mandatory.length} done): ${named(open)}`
      : null,
    unproven.length > 0 ? `evidence missing: ${named(unproven)}` : null,
  ].filter((line) => line !== null);
  // Nothing on record is not the same as everything done.
  const none = liveTasks(facts).length === 0;
  const fallback = none
    ? "no tasks on record: nothing shows that the work was done"
    : mandatory.length > 0
      ? `${mandatory.length} of ${mandatory.length} tasks done`
      : "no mandatory task";
  return gate(
    "tasks-done",
    "Mandatory tasks done",
    detail.length === 0 && !none,
    detail.join("; ") || fallback,
    tasksPath(facts.code),
  );
}

export const missedCheckIns = <C extends { day: Day; heldOn: Day | null }>(facts: {
  checkIns: readonly C[];
  today: Day;
}): C[] => facts.checkIns.filter(({ day, heldOn }) => day < facts.today && heldOn === null);

function checkInsHeldGate(facts: PlanFacts): Gate {
  const missed = missedCheckIns(facts);
  const past = facts.checkIns.filter(({ day }) => day < facts.today).length;
  const detail =
    missed.length > 0
      ? `${missed.length} of ${counted(past, "past check-in")} not held: ${listed(missed.map(({ day }) => formatDay(day, "en")))}`
      : past > 0
        ? `${counted(past, "past check-in")} held`
        : "none was due yet";
  return gate("check-ins-held", "Past check-ins held", missed.length === 0, detail, checkInsPath(facts.code));
}

function effectiveDateGate(facts: PlanFacts): Gate {
  const { effectiveOn, startedOn } = facts;
  const tooSoon = effectiveOn !== null && startedOn !== null && effectiveOn < startedOn;
  const detail = !effectiveOn
    ? "no effective date: from which day do customers feel it"
    : tooSoon
      ? `${formatDay(effectiveOn, "en")} lies before the start, ${formatDay(startedOn, "en")}`
      : formatDay(effectiveOn, "en");
  return gate(
    "effective-date",
    "Effective date",
    effectiveOn !== null && !tooSoon,
    detail,
    implementationPath(facts.code),
  );
}

/** Monitoring → closed: the gates of implemented are asked again, and the lock, of imported plans too. */
export const closeGates = (facts: PlanFacts): Gate[] => [
  ...proofGates(facts),
  verificationGate(facts),
  ...implementGates(facts),
  signatureGate(facts),
];

function proofGates(facts: PlanFacts): Gate[] {
  const { proof, verification } = facts;
  if (!proof) {
    const detail =
      facts.effectiveOn === null
        ? "no effective date fixes its window yet"
        : "no locked verification plan sets a window";
    const href = facts.effectiveOn === null ? implementationPath(facts.code) : verificationPath(facts.code);
    return [gate("window", "Window complete", false, detail, href)];
  }
  if (!verification?.hasOutcome) {
    const met = proof.operationalReadings > 0;
    const detail = met
      ? `${counted(proof.operationalReadings, "reading")} since ${formatDay(proof.windowFrom, "en")}`
      : `no reading of the deciding KPI since ${formatDay(proof.windowFrom, "en")}`;
    return [gate("operational-readings", "Operational readings", met, detail, kpisPath(facts.code))];
  }
  const over = facts.today >= proof.earliestClose;
  const months = `${proof.monthsDone} of ${counted(proof.monthsNeeded, "month")}${proof.completeMonths ? ` (${proof.completeMonths} complete)` : ""}`;
  const enough = proof.n >= proof.neededN;
  const late = facts.today >= proof.lateCloseFrom;
  const conceded = late && isFilled(proof.signed?.reason ?? "");
  const n = `n ${proof.n} of ${proof.neededN}`;
  const nDetail = enough
    ? n
    : conceded
      ? `${n}; closed below it: ${proof.signed?.reason}`
      : late
        ? `${n}; it may close below this with a reason, as not enough data`
        : `${n}; from ${formatDay(proof.lateCloseFrom, "en")} it may close below this with a reason`;
  return [
    {
      ...gate(
        "window",
        "Window complete",
        over,
        over
          ? `window ${months}`
          : `window ${months}; earliest close ${formatDay(proof.earliestClose, "en")}`,
        null,
      ),
      waitsForTime: true,
    },
    gate("answers", "Answers reached", enough || conceded, nDetail, answersPath),
  ];
}

function signatureGate(facts: PlanFacts): Gate {
  const signed = facts.proof?.signed ?? null;
  // Whoever stands in while the verifier is away signs for them.
  const { verifier } = facts;
  const bySomeoneElse =
    signed !== null &&
    signed.signedById !== verifier?.id &&
    signed.signedById !== (verifier?.away?.deputyId ?? verifier?.id);
  const who = facts.verifier ? `${facts.verifier.name} (verifier)` : "a verifier, and none is named";
  const detail = !signed
    ? `not yet signed by ${who}`
    : bySomeoneElse
      ? `signed by ${signed.signedByName}, not by ${who}`
      : `${sayVerdict(signed.word, signed.claim)}, signed by ${signed.signedByName} on ${formatDay(signed.signedOn, "en")}`;
  return gate(
    "verdict-signed",
    "Verdict signed",
    signed !== null && !bySomeoneElse,
    detail,
    verdictPath(facts.code),
  );
}

/** Any open plan → on hold or cancelled: a structured reason and who agreed; a hold wakes up. */
export function haltGates(facts: PlanFacts, withWakeUp: boolean): Gate[] {
  const href = planPath(facts.code);
  const ahead = facts.wakeOn !== null && facts.wakeOn > facts.today;
  return [
    gate(
      "halt-reason",
      "Reason",
      facts.haltReason !== "",
      facts.haltReason === "" ? "no reason chosen" : HALT_REASON_LABELS[facts.haltReason],
      href,
    ),
    gate(
      "halt-agreed",
      "Who agreed",
      facts.haltAgreedById !== null,
      facts.haltAgreedById ? "named" : "nobody named",
      href,
    ),
    ...(withWakeUp
      ? [
          gate(
            "wake-up",
            "Wake-up date",
            ahead,
            facts.wakeOn === null
              ? "no wake-up date"
              : ahead
                ? formatDay(facts.wakeOn, "en")
                : `${formatDay(facts.wakeOn, "en")} does not lie ahead`,
            href,
          ),
        ]
      : []),
  ];
}
