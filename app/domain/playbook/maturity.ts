import { TELL_DAYS } from "../communications/results/owed-result";
import type { MaturityCounts } from "./maturity-counts";
import type { ComponentSlug } from "./playbook";

/** One step of a component's ladder: what has to be there, and whether it is. */
export interface MaturityStep {
  level: 1 | 2 | 3 | 4;
  asks: string;
  /** Null: the product holds nothing yet by which it could be judged. */
  met: boolean | null;
  evidence: string;
  href: string | null;
}

export interface MaturityReading {
  /** The highest step up to which all hold; null where even the first cannot be judged. */
  level: number | null;
  steps: MaturityStep[];
}

type Step = Omit<MaturityStep, "level">;

const step = (asks: string, met: boolean | null, evidence: string, href: string | null = null): Step => ({
  asks,
  met,
  evidence,
  href,
});
const unknown = (asks: string): Step =>
  step(asks, null, "Cannot be judged yet: nothing is kept about it here.");

const count = (n: number, one: string, many: string) =>
  n === 1 ? `1 ${one}` : `${n.toLocaleString("en")} ${many}`;
const atLeast = (part: number, of: number, share: number) => of > 0 && part >= of * share;
const none = (words: string) => `None yet: ${words}.`;

const LADDERS: Record<ComponentSlug, (c: MaturityCounts) => [Step, Step, Step, Step]> = {
  governance: (c) => [
    step(
      "A charter is written and a champion named",
      c.charters > 0 && c.champions > 0,
      c.charters > 0 ? (c.champions > 0 ? "Both are there." : "No champion is named.") : none("charter"),
      "/charter",
    ),
    step(
      "The champion has signed, and stages are on record",
      c.chartersSigned > 0 && c.stages > 0,
      `${c.chartersSigned > 0 ? "Signed" : "Not signed"}; ${count(c.stages, "stage", "stages")}.`,
      "/charter",
    ),
    step(
      "A strategy is current, and decisions are on record",
      c.strategiesCurrent > 0 && c.decisions > 0,
      `${c.strategiesCurrent > 0 ? "Strategy adopted" : "No strategy adopted"}; ${count(c.decisions, "decision", "decisions")}.`,
      "/decisions",
    ),
    step(
      "Every stage has an owner and a definition of success",
      c.stages > 0 && c.orphanStages === 0,
      c.stages === 0 ? none("stages") : `${count(c.orphanStages, "orphan stage", "orphan stages")}.`,
      "/stages",
    ),
  ],
  accounts: (c) => [
    step("Accounts are known", c.accounts > 0, count(c.accounts, "account", "accounts"), "/measure/accounts"),
    step(
      "At least 80 % of the active accounts bear a tier",
      atLeast(c.tieredAccounts, c.accounts, 0.8),
      `${c.tieredAccounts} of ${c.accounts} bear a tier.`,
      "/measure/accounts",
    ),
    step(
      "Every tier I account was heard by a decision maker in 90 days",
      c.tierOne === 0 ? null : c.tierOneSilent === 0,
      c.tierOne === 0 ? none("tier I accounts") : `${c.tierOneSilent} of ${c.tierOne} were not heard.`,
      "/measure/accounts",
    ),
    step(
      "Key accounts have their protection plan, and the segmentation was reviewed within a year",
      c.keyAccounts > 0 && c.keyAccountsPlanned === c.keyAccounts && c.segmentationReviewed > 0,
      `${c.keyAccountsPlanned} of ${c.keyAccounts} key accounts have a plan; segmentation ${c.segmentationReviewed > 0 ? "reviewed" : "not reviewed"}.`,
      "/key-accounts",
    ),
  ],
  technologies: (c) => [
    step("Answers are loaded", c.responses > 0, count(c.responses, "response", "responses"), "/surveys"),
    step(
      "The newest answer is not older than 45 days",
      c.responses > 0 && c.freshAnswers > 0,
      c.freshAnswers > 0 ? "Answers of the last 45 days are there." : "Nothing came in for 45 days.",
      "/surveys",
    ),
    step(
      "Every system that feeds the program is on record with its owner",
      c.systems === 0 ? (c.responses > 0 ? false : null) : c.systemsOwned === c.systems,
      c.systems === 0 ? none("systems") : `${c.systemsOwned} of ${c.systems} have an owner.`,
      "/measure/technologies",
    ),
    step(
      "All of them are integrated",
      c.systems === 0 ? null : c.systemsIntegrated === c.systems,
      c.systems === 0 ? none("systems") : `${c.systemsIntegrated} of ${c.systems} are integrated.`,
      "/measure/technologies",
    ),
  ],
  intelligence: (c) => [
    step("Findings are logged", c.findings > 0, count(c.findings, "finding", "findings"), "/findings"),
    step(
      "At least 80 % of the findings are triaged",
      atLeast(c.findingsTriaged, c.findings, 0.8),
      `${c.findingsTriaged} of ${c.findings} are triaged.`,
      "/findings",
    ),
    step(
      "Every severe finding has a customer’s own words behind it",
      c.findingsSevere === 0 ? null : c.findingsSevereEvident === c.findingsSevere,
      c.findingsSevere === 0
        ? none("severe findings")
        : `${c.findingsSevereEvident} of ${c.findingsSevere} have.`,
      "/findings",
    ),
    step(
      "The weekly triage was held in the last 14 days",
      c.triages === 0 ? null : c.triagesRecent > 0,
      c.triages === 0 ? none("triage") : c.triagesRecent > 0 ? "It was." : "It was not.",
      "/triage",
    ),
  ],
  analytics: (c) => [
    step("An index can be read", c.responses > 0, count(c.responses, "response", "responses"), "/index"),
    step(
      "Customers’ own words are there beside the levels",
      c.comments > 0,
      count(c.comments, "comment", "comments"),
      "/answers",
    ),
    step(
      "A hypothesis was put before the data was read",
      c.hypotheses > 0,
      count(c.hypotheses, "hypothesis", "hypotheses"),
      "/hypotheses",
    ),
    unknown("Journeys are mapped from interviews with customers"),
  ],
  benchmarking: (c) => [
    step(
      "There is a target or a benchmark",
      c.targets + c.benchmarks > 0,
      `${count(c.targets, "target", "targets")}, ${count(c.benchmarks, "benchmark", "benchmarks")}.`,
      "/targets",
    ),
    step(
      "An own best practice is named",
      c.benchmarksOwn > 0,
      count(c.benchmarksOwn, "own best", "own bests"),
      "/benchmarks",
    ),
    step(
      "An outside figure stands beside it, with its source",
      c.benchmarksOutside > 0,
      count(c.benchmarksOutside, "outside figure", "outside figures"),
      "/benchmarks",
    ),
    step(
      "Targets have an owner",
      c.targets > 0 && c.targetsOwned === c.targets,
      `${c.targetsOwned} of ${c.targets} have.`,
      "/targets",
    ),
  ],
  "corrective-action": (c) => [
    step("Plans are made", c.plans > 0, count(c.plans, "plan", "plans"), "/plans"),
    step(
      "What would prove it was fixed before the start",
      c.plansLocked > 0,
      count(c.plansLocked, "locked verification plan", "locked verification plans"),
      "/plans",
    ),
    step(
      "Plans close with a computed verdict",
      c.verdicts > 0,
      count(c.verdicts, "signed verdict", "signed verdicts"),
      "/plans?state=closed",
    ),
    step(
      "No plan under way is overdue, and at least half of the verdicts are effective",
      c.verdicts > 0 && c.plansOverdue === 0 && c.verdictsEffective * 2 >= c.verdicts,
      `${count(c.plansOverdue, "plan", "plans")} overdue; ${c.verdictsEffective} of ${c.verdicts} effective.`,
      "/plans",
    ),
  ],
  engagement: (c) => [
    step(
      "People have raised their hand to take part",
      c.handRaisers > 0 ? true : null,
      c.handRaisers > 0 ? count(c.handRaisers, "hand was raised", "hands were raised") : none("hands raised"),
      "/team",
    ),
    unknown("One-to-one talks are held, and touch a customer goal"),
    unknown("Recognition is tied to a plan or a customer’s words"),
    unknown("Skills and training are kept"),
  ],
  change: () => [
    unknown("Stakeholder groups have a current and a desired behaviour"),
    unknown("The five tracks have owners"),
    unknown("Adoption is watched"),
    unknown("No track is stalled"),
  ],
  communications: (c) => [
    step("Messages are drafted", c.messages > 0, count(c.messages, "message", "messages"), "/communications"),
    step(
      "At least half of them answer all three questions for every audience",
      atLeast(c.messagesComplete, c.messages, 0.5),
      `${c.messagesComplete} of ${c.messages} do.`,
      "/communications",
    ),
    step(
      "Messages are sent, and at least half of them acknowledged by somebody",
      c.messagesSent > 0 && atLeast(c.messagesAcknowledged, c.messagesSent, 0.5),
      c.messagesSent === 0
        ? none("message sent")
        : `${c.messagesAcknowledged} of ${count(c.messagesSent, "sent message was", "sent messages were")} acknowledged.`,
      "/communications?state=sent",
    ),
    step(
      `No bad result stays untold for ${TELL_DAYS} days`,
      c.resultsKnown === 0 ? null : c.resultsOverdue === 0,
      c.resultsKnown === 0
        ? none("result")
        : c.resultsOverdue === 0
          ? `None of ${count(c.resultsKnown, "known result", "known results")} is overdue.`
          : `${count(c.resultsOverdue, "result is", "results are")} overdue.`,
      "/communications",
    ),
  ],
  "win-back": (c) => [
    step(
      "Lost accounts are on record",
      c.lostAccounts + c.wonBackAccounts > 0 ? true : null,
      count(c.lostAccounts + c.wonBackAccounts, "account was lost", "accounts were lost"),
      "/win-back",
    ),
    step(
      "Each has its reason, whose words it is, and its value",
      c.winBacks === 0 ? null : c.winBacksDiagnosed === c.winBacks,
      c.winBacks === 0 ? none("lost accounts") : `${c.winBacksDiagnosed} of ${c.winBacks} have all three.`,
      "/win-back/reasons",
    ),
    step(
      "The cause is removed before the account is approached",
      c.winBacksApproached === 0 ? null : c.winBacksEarly === 0,
      c.winBacksApproached === 0
        ? none("accounts approached")
        : `${c.winBacksEarly} of ${c.winBacksApproached} were approached early.`,
      "/win-back",
    ),
    step(
      "What came back is counted",
      c.wonBackAccounts === 0 ? null : c.wonBackCounted === c.wonBackAccounts,
      c.wonBackAccounts === 0
        ? none("won-back accounts")
        : `${c.wonBackCounted} of ${c.wonBackAccounts} stand in the revenue ledger with what they brought.`,
      "/bridge",
    ),
  ],
  roi: (c) => [
    step(
      "Plans have a budget, or a pilot is on record",
      c.plansBudgeted + c.pilots > 0,
      `${count(c.plansBudgeted, "plan", "plans")} with a budget; ${count(c.pilots, "pilot", "pilots")}.`,
      "/portfolio",
    ),
    step(
      "A pilot with a comparison group shows what an idea is worth",
      c.pilotsControlled > 0,
      c.pilots === 0
        ? "No pilot is on record."
        : `${c.pilotsControlled} of ${count(c.pilots, "pilot", "pilots")} ran with a control group.`,
      "/pilots",
    ),
    step(
      "Every pilot that ran says what it costs and brings, line by line with its evidence class",
      c.pilotsRan === 0 ? null : c.pilotsValued === c.pilotsRan,
      c.pilotsRan === 0 ? none("pilots that ran") : `${c.pilotsValued} of ${c.pilotsRan} do.`,
      "/portfolio?show=pilots",
    ),
    step(
      "Opening and closing revenue reconcile",
      c.revenueChanges === 0 ? null : c.revenueDiffering === 0,
      c.revenueChanges === 0
        ? none("revenue ledger")
        : c.revenueDiffering === 0
          ? "Ledger and accounts agree to the last unit."
          : `${count(c.revenueDiffering, "account differs", "accounts differ")} from the ledger.`,
      "/bridge",
    ),
  ],
};

/** The level that what the product holds speaks for, step by step. */
export function maturityOf(slug: ComponentSlug, counts: MaturityCounts): MaturityReading {
  const steps = LADDERS[slug](counts).map((each, at) => ({
    ...each,
    level: (at + 1) as MaturityStep["level"],
  }));
  if (steps[0]?.met === null) return { level: null, steps };
  const firstOpen = steps.findIndex((each) => each.met !== true);
  return { level: firstOpen < 0 ? steps.length : firstOpen, steps };
}
