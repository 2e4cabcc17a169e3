import type { Perception } from "~/domain/accounts/perception";
import type { Day } from "~/shared/calendar";

export interface DemoKeyAccount {
  account: string;
  enrolledOn: Day;
  reason: string;
  protection: {
    goals: string;
    risks: string;
    steps: string;
    agreedWith: string;
    agreedOn: Day;
    nextReviewOn: Day;
  };
  /** The answer to the relationship survey of September 2026. */
  survey: { email: string; day: string; perception: Perception; words: string };
}

/** The five accounts in Leo's care. No review falls on a day on which the demo's reminders are counted. */
export const demoKeyAccounts: readonly DemoKeyAccount[] = [
  {
    account: "Norbeck Pharma",
    enrolledOn: "2025-01-20",
    reason: "Our largest customer, and the one that opens the Nordic pharmaceutical market.",
    protection: {
      goals:
        "Norbeck: no batch lost to a missed alarm, and one person who knows their plants.\nKestrelyn: renewal in 2027 with the two Danish sites, and a joint talk at the spring congress.",
      risks: "Their quality lead retires in 2027. Contacts on our side changed twice in 2024.",
      steps:
        "Named contact for the contract's life: Leo Marsh.\nQuarterly walk through both plants: Leo Marsh and Hana Ito.\nAlarm audit before each season: Sam Ortiz.",
      agreedWith: "Astrid Nørgaard, head of quality",
      agreedOn: "2025-03-24",
      nextReviewOn: "2027-01-25",
    },
    survey: {
      email: "astrid.norgaard@",
      day: "2026-09-16",
      perception: "trustedAdvisor",
      words: "Before we planned the new cold store we rang Leo, although there was nothing to buy.",
    },
  },
  {
    account: "Orvane Biologics",
    enrolledOn: "2025-01-20",
    reason: "Development partner for the cold-chain probe; 1.95 million a year.",
    protection: {
      goals:
        "Orvane: probes that are certified before each trial begins.\nKestrelyn: the next generation of the probe developed on their floor.",
      risks: "Neither decision maker has answered since July 2026. The contract ends with the year.",
      steps:
        "Visit both decision makers before the renewal talks: Leo Marsh.\nCertification calendar shared with their trial office: Priya Raman.",
      agreedWith: "Caroline Whitmore, vice president operations",
      agreedOn: "2025-04-22",
      nextReviewOn: "2026-11-23",
    },
    survey: {
      email: "priscilla.yoon@",
      day: "2026-09-18",
      perception: "partner",
      words: "They tell us early when a probe will be late. Above my level I hear less of them than before.",
    },
  },
  {
    account: "Helmsway Diagnostics",
    enrolledOn: "2025-02-03",
    reason: "Every laboratory of the group follows its choice; a loss here would not be a single one.",
    protection: {
      goals:
        "Helmsway: one price list and one contact for all 14 laboratories.\nKestrelyn: the group contract kept beyond 2027.",
      risks:
        "Purchasing compares us yearly with two cheaper systems. Answers to tickets were late in spring.",
      steps:
        "One contact for the group: Leo Marsh.\nFirst answer within two hours for all laboratories: Sam Ortiz.\nYearly talk about results instead of prices: Mara Okafor.",
      agreedWith: "Fiona Carrick, group operations",
      agreedOn: "2025-06-02",
      nextReviewOn: "2026-12-07",
    },
    survey: {
      email: "rajesh.menon@",
      day: "2026-09-21",
      perception: "vendor",
      words:
        "You deliver monitors and invoices. What we struggle with in our laboratories, nobody of you has asked.",
    },
  },
  {
    account: "Castelline Foods",
    enrolledOn: "2025-09-08",
    reason: "Largest account in food; it shrank in 2026 and its contract ends in November.",
    protection: {
      goals:
        "Castelline: audits passed without a week of paper.\nKestrelyn: the three plants that went to a local supplier come back.",
      risks: "Three plants dropped out in 2026. A competitor offers the audit report for nothing.",
      steps:
        "Audit report by one click until the renewal: Priya Raman.\nMonthly call with both plant managers: Leo Marsh.",
      agreedWith: "Giulia Ferrante, director of plants",
      agreedOn: "2025-11-03",
      nextReviewOn: "2026-11-09",
    },
    survey: {
      email: "ornella.bassi@",
      day: "2026-09-22",
      perception: "partner",
      words: "When the auditor came, Leo had the figures ready before we asked.",
    },
  },
  {
    account: "Quillon Energy",
    enrolledOn: "2026-01-19",
    reason: "Grew twice in two years and buys for three companies of its group.",
    protection: {
      goals:
        "Quillon: one view over all three companies.\nKestrelyn: their substations as the reference for energy.",
      risks: "Decisions move to the group's head office in 2027, where nobody knows us.",
      steps: "Meet the head office twice before the move: Leo Marsh and Ilse Brandt.",
      agreedWith: "Marcus Delaney, head of operations",
      agreedOn: "2026-03-02",
      nextReviewOn: "2027-02-22",
    },
    survey: {
      email: "marcus.delaney@",
      day: "2026-09-24",
      perception: "partner",
      words: "Honest about what the system cannot do yet. That saved us a project.",
    },
  },
];

/** The yearly reviews of the segmentation. */
export const demoReviews = [
  {
    year: 2025,
    writtenAt: "2025-01-30T15:00",
    approvedAt: "2025-02-04T09:00",
    whoQualifies:
      "Tier I: 0.90 million a year or strategic value that somebody can name. Tier II: 0.40 million and growth or lifetime value to come. All others tier III. By this five accounts are tier I; Verrano Hospitals can become the sixth when its new sites open.",
    whatChanges:
      "One key account manager instead of a rota, at most five accounts for him. First answers within two hours for tier I. Sales gives up its own lists of favourites.",
    howMeasured:
      "Retention and index per tier, each quarter. Worth it if no tier I account is lost and its index is not below tier III's at the end of the year.",
  },
  {
    year: 2026,
    writtenAt: "2026-02-02T15:00",
    approvedAt: "2026-02-09T09:00",
    whoQualifies:
      "The thresholds stay. Verrano Hospitals is tier I by now: a reference for hospitals with 14 sites still to come. Lumenis Agro moves to tier II once its second season has shown that it grows.",
    whatChanges:
      "Leo is at his limit of five: the next key account needs a second manager or another leaves. Support keeps a line of its own for tier I. The named contact stays for the contract's life, which takes two people out of the pool.",
    howMeasured:
      "2025 answered half of it: no tier I account was lost, yet its index stands below tier III's. For 2026: index of decision makers in tier I, revenue kept per tier, and hours spent per tier against both.",
  },
] as const;
