import type { DemoName } from "../people";

type Day = `${number}-${number}-${number}`;

interface MetricStory {
  name: string;
  unit: string;
  direction: "up" | "down";
  minEffect: string;
  hopedEffect: string;
  planningSd: string;
  planningSource: string;
  decimals: number;
}

/** One pilot of the demo as its people would tell it; the units and their values stand in pilot-values. */
export interface PilotStory {
  code: string;
  number: number;
  title: string;
  question: string;
  proposedOn: Day;
  owner: DemoName;
  words: {
    hypothesis: string;
    stage: string;
    persona: string;
    unitWord: string;
    unitWords: string;
    treatment: string;
    controlGets: string;
    plannedTreated: number;
    plannedControl: number;
    successCriteria: string;
    startOn: Day;
    endOn: Day;
    looks: string[];
    earlierMean?: string;
    earlierSource?: string;
  };
  /** The first carries the result. */
  metrics: readonly MetricStory[];
  /** Customers who said so before the pilot began, by the id of their answer. */
  evidence: readonly { responseId: string; quote: string; source: string }[];
  designedOn: Day;
  funding: { purpose: string; askedMinor: bigint; grantedMinor: bigint; grantedOn: Day; answer: string };
  spends: readonly { on: Day; by: DemoName; minor: bigint; what: string }[];
}

export const CONCIERGE: PilotStory = {
  code: "PIL-A",
  number: 1,
  title: "Onboarding concierge, first 30 days",
  question: "Does the concierge save support hours?",
  proposedOn: "2026-05-11",
  owner: "devin",
  words: {
    hypothesis:
      "If one named person calls every new project in its first week and stays with it for 30 days, its first 90 days take fewer hours of support, because questions are settled before they become tickets.",
    stage: "Onboard",
    persona: "Project leads at the customer's sites",
    unitWord: "project",
    unitWords: "projects",
    treatment: "A named concierge for the first 30 days: a call in the first week, one a week from then on.",
    controlGets: "The start as it is: the hand-over checklist and the shared mailbox.",
    plannedTreated: 24,
    plannedControl: 24,
    successCriteria:
      "Scale when support hours fall by 8 or more a project and the hours saved pay for the concierge. Iterate when they fall by less. Stop when they do not fall.",
    startOn: "2026-06-02",
    endOn: "2026-08-31",
    looks: [],
    earlierMean: "36.8",
    earlierSource:
      "Ticket system: the same sites' projects of 2025, chosen because they had taken most hours",
  },
  metrics: [
    {
      name: "Support hours in the first 90 days",
      unit: "hours",
      direction: "down",
      minEffect: "8",
      hopedEffect: "10",
      planningSd: "6",
      planningSource: "48 projects of 2025 in the ticket system",
      decimals: 1,
    },
  ],
  evidence: [
    {
      responseId: "KW-2601-037",
      quote: "Boxes with sensors stood in our second site for a month because no hand-over took place.",
      source: "Survey, January 2026",
    },
    {
      responseId: "KW-2603-004",
      quote: "It runs now, took longer than the plan said.",
      source: "Survey, March 2026",
    },
  ],
  designedOn: "2026-05-28",
  funding: {
    purpose: "Two half posts for three months, and telephony.",
    askedMinor: 1_800_000n,
    grantedMinor: 1_800_000n,
    grantedOn: "2026-05-29",
    answer: "Small enough to try. I want to see it beside projects without a concierge.",
  },
  spends: [
    { on: "2026-06-30", by: "devin", minor: 520_000n, what: "Two half posts, June" },
    { on: "2026-07-31", by: "devin", minor: 520_000n, what: "Two half posts, July" },
    { on: "2026-08-28", by: "devin", minor: 520_000n, what: "Two half posts, August" },
    { on: "2026-08-28", by: "devin", minor: 240_000n, what: "Telephony and the shared calendar" },
  ],
};

export const TRIAGE_BOT: PilotStory = {
  code: "PIL-B",
  number: 2,
  title: "AI triage bot",
  question: "Does the bot make customers more satisfied, with fewer tickets?",
  proposedOn: "2026-06-04",
  owner: "sam",
  words: {
    hypothesis:
      "If a bot asks for what is missing and routes the ticket, customers get their first answer sooner and write fewer tickets for the same problem.",
    stage: "Use",
    persona: "Users who write to support",
    unitWord: "account",
    unitWords: "accounts",
    treatment: "The bot answers first, asks for what is missing and routes the ticket.",
    controlGets: "The form and the queue as they are.",
    plannedTreated: 10,
    plannedControl: 10,
    successCriteria:
      "Scale when satisfaction rises by 0.3 or more, or tickets fall enough to pay for the bot. Stop when even the best the data allow costs more than it brings.",
    startOn: "2026-07-01",
    endOn: "2026-09-30",
    looks: [],
  },
  metrics: [
    {
      name: "Satisfaction per account (SBI)",
      unit: "points",
      direction: "up",
      minEffect: "0.3",
      hopedEffect: "0.4",
      planningSd: "0.27",
      planningSource: "Account means of 2026, the pilot's pulse tried on twelve accounts",
      decimals: 2,
    },
    {
      name: "Tickets per quarter",
      unit: "tickets",
      direction: "down",
      minEffect: "12.5",
      hopedEffect: "15",
      planningSd: "4",
      planningSource: "Ticket system, second quarter of 2026",
      decimals: 1,
    },
  ],
  evidence: [
    {
      responseId: "KW-2602-002",
      quote: "First answer to an urgent ticket after six hours. Our cell banks cannot wait so long.",
      source: "Survey, February 2026",
    },
    {
      responseId: "KW-2602-025",
      quote: "Answers by support are right but the first one took until the next day.",
      source: "Survey, February 2026",
    },
  ],
  designedOn: "2026-06-24",
  funding: {
    purpose: "The bot's licence for a quarter, its connection to the ticket system, 300 trained answers.",
    askedMinor: 3_600_000n,
    grantedMinor: 3_100_000n,
    grantedOn: "2026-06-26",
    answer: "Without the second language; that comes when the first one pays.",
  },
  spends: [
    { on: "2026-07-03", by: "sam", minor: 1_900_000n, what: "Licence, third quarter" },
    { on: "2026-07-17", by: "sam", minor: 850_000n, what: "Connection to the ticket system" },
    { on: "2026-08-21", by: "sam", minor: 350_000n, what: "Trained answers" },
  ],
};

export const QUARTERLY_CALL: PilotStory = {
  code: "PIL-C",
  number: 3,
  title: "Quarterly call from the same named CSM",
  question: "Does a call a quarter from the same person raise satisfaction?",
  proposedOn: "2026-08-06",
  owner: "leo",
  words: {
    hypothesis:
      "If the same named customer success manager calls every quarter, decision makers feel known, and their account's satisfaction rises.",
    stage: "Own",
    persona: "Decision makers",
    unitWord: "account",
    unitWords: "accounts",
    treatment: "A call of 30 minutes a quarter by the same named CSM, with notes that the account gets.",
    controlGets: "The renewal talk as it is, by whoever is there.",
    plannedTreated: 15,
    plannedControl: 15,
    successCriteria:
      "Scale when satisfaction rises by 0.2 or more at the end. Before it, only a look that passes its limit decides.",
    startOn: "2026-09-01",
    endOn: "2026-11-30",
    looks: ["0.6"],
  },
  metrics: [
    {
      name: "Satisfaction per account (SBI)",
      unit: "points",
      direction: "up",
      minEffect: "0.2",
      hopedEffect: "0.3",
      planningSd: "0.25",
      planningSource: "The pulse of PIL-B's first weeks",
      decimals: 2,
    },
  ],
  evidence: [
    {
      responseId: "KW-2607-017",
      quote: "Third customer success manager in eighteen months, none was introduced to us.",
      source: "Survey, July 2026",
    },
    {
      responseId: "KW-2607-016",
      quote: "Every new account manager promises a plan and then leaves.",
      source: "Survey, July 2026",
    },
  ],
  designedOn: "2026-08-11",
  funding: {
    purpose: "The pulse after each call, and two days to prepare the notes.",
    askedMinor: 450_000n,
    grantedMinor: 450_000n,
    grantedOn: "2026-08-12",
    answer: "Go ahead. Draw the arms, so that nobody picks friendly accounts.",
  },
  spends: [],
};

/** Why twenty accounts may stand in two pilots at once, said on either side. */
export const OVERLAP_REASONS = {
  ofCalls:
    "All thirty accounts are drawn; the bot's twenty lie in both arms alike, so what the bot does, it does to both.",
  ofTriage:
    "The calls began two months into the bot's quarter and are drawn over its treated and its control alike.",
};
