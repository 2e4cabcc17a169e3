import type { PlanStory } from "../plan-story";

/** A slogan: no owner, no evidence, no figures. It stays a draft and shows every gap. */
export const cap006: PlanStory = {
  code: "CAP-006",
  kind: "corrective",
  title: "Be more customer focused",
  createdOn: "2026-09-14",
  by: "mara",
};

export const cap007: PlanStory = {
  code: "CAP-007",
  kind: "preventive",
  title: "Field-service parts availability",
  createdOn: "2026-07-20",
  by: "hana",
  define: {
    riskStatement:
      "Three suppliers stop making probes in 2027. If vans are stocked as today, second visits will double, and freezers will run unmonitored meanwhile.",
    whatHappens: "In 29 of 100 visits the part is not in the van and the technician comes again.",
    intended: "The first visit solves it.",
    whereItHappens: "Field service, all regions; most in Asia Pacific",
    sinceWhen: "Since the van list was last revised in 2023",
    howOften: "29 of 100 visits",
    rootCause: "Vans carry what was needed on average years ago, not what the next week's visits need.",
    stage: "Own",
    goal: "Field service that comes with the part.",
  },
  evidence: [
    {
      responseId: "KW-2606-031",
      quote: "Waited 26 days for a spare probe, storage rooms on paper logs meanwhile.",
      source: "Survey, June 2026",
    },
    {
      responseId: "KW-2511-001",
      quote: "Second visit needed for a part that should be in every van.",
      source: "Survey, November 2025",
    },
  ],
  owner: "hana",
  sponsor: "ilse",
  verifier: "priya",
  parts: [
    {
      who: "hana",
      part: "I answer for what is in the vans.",
      why: "My people apologise for what they do not have.",
    },
    { who: "ilse", part: "I sponsor the stock.", why: "A second visit costs more than the part." },
    { who: "priya", part: "I read the figures and sign.", why: "First visits are easy to miscount." },
  ],
  solution: "Pack vans by the coming week's visits and forecast probes by installed base.",
  hypothesis:
    "If vans carry what next week's visits need, 85 of 100 first visits solve it instead of 71, and owners rate us higher.",
  plannedSpendMinor: 6_000_000n,
  alternatives: [
    {
      kind: "technology",
      title: "Forecast by installed base",
      oneOffMinor: 3_500_000n,
      monthlyMinor: 120_000n,
      benefit: "Right parts, less stock",
      risk: "Needs clean serial numbers",
      chosen: true,
    },
    {
      kind: "outsourcing",
      title: "Parts depot by a courier",
      oneOffMinor: 800_000n,
      monthlyMinor: 700_000n,
      benefit: "Quick to start",
      risk: "Still a second visit",
    },
  ],
  kpis: [
    {
      name: "First-visit fix",
      meaning: "Of 100 visits, how many solved the problem without another visit within 14 days.",
      type: "operational",
      unit: "%",
      direction: "up",
      baseline: "71",
      baselinePeriod: "Jan–Jun 2026",
      baselineN: 388,
      target: "85",
      source: "Visit reports",
      readings: [],
    },
  ],
  startOn: "2026-11-02",
  endOn: "2027-02-26",
  checkIns: ["2026-12-08", "2027-01-26"],
  tasks: [
    {
      title: "Clean the serial numbers of the installed base",
      who: "hana",
      why: "A forecast is as good as its list.",
      success: "98 of 100 serials match",
      startOn: "2026-11-02",
      dueOn: "2026-11-27",
    },
    {
      title: "Pack two vans by next week's visits",
      who: "hana",
      why: "Try it small.",
      success: "Two vans, four weeks",
      startOn: "2026-12-01",
      dueOn: "2026-12-29",
    },
    {
      title: "Roll out to all regions",
      who: "hana",
      why: "The far regions wait longest.",
      success: "All vans by forecast",
      startOn: "2027-01-11",
      dueOn: "2027-02-09",
    },
  ],
  verification: {
    hasOutcome: true,
    stage: "Own",
    minEffect: "0.5",
    triggerMonth: "2026-06",
    baselineFrom: "2026-07-01",
    lock: "2026-08-13",
  },
  announcement: [
    {
      audience: "Field service",
      benefit: "Fewer visits in vain.",
      change: "Scan each part you take: five seconds.",
      link: "The first visit decides what owners tell others.",
    },
  ],
  submittedOn: "2026-07-24",
  approved: { on: "2026-08-12", by: "ilse" },
};

export const cap008: PlanStory = {
  code: "CAP-008",
  kind: "preventive",
  title: "Renewal notice wording",
  createdOn: "2025-11-17",
  by: "tomas",
  define: {
    riskStatement:
      "Renewal notices read like a threat. If nothing changes, contracts up in spring 2026 are at risk for their wording alone.",
    whatHappens:
      "Customers call their lawyers over the renewal notice, or complain that it threatens to switch off alarms.",
    intended: "A notice that thanks, names the price and asks one question.",
    whereItHappens: "Renewal letters of finance",
    sinceWhen: "Since the template of 2024",
    howOften: "6.1 complaints per 100 renewals",
    rootCause: "The template was written for late payers and is sent to everyone.",
    stage: "Own",
  },
  evidence: [
    {
      responseId: "KW-2508-035",
      quote: "Renewal wording is so unclear that our lawyer took two weeks over it.",
      source: "Survey, August 2025",
    },
    {
      responseId: "KW-2509-011",
      quote: "The renewal notice reads like a warning letter. The talk afterwards was fine.",
      source: "Survey, September 2025",
    },
  ],
  owner: "tomas",
  sponsor: "mara",
  verifier: "priya",
  parts: [
    { who: "tomas", part: "I answer for every letter we send.", why: "My name stands under them." },
    {
      who: "mara",
      part: "I sponsor the rewrite.",
      why: "It is the last thing a customer reads before deciding.",
    },
    { who: "priya", part: "I read the figures and sign.", why: "Fewer complaints may mean fewer letters." },
    { who: "leo", part: "I read drafts with two customers.", why: "They hear the tone we do not." },
  ],
  solution: "Two letters instead of one: a thank-you with the price, and a reminder for late payers only.",
  hypothesis:
    "If the notice thanks and names the price, complaints fall to two per hundred, and satisfaction with owning rises.",
  plannedSpendMinor: 600_000n,
  alternatives: [
    {
      kind: "training",
      title: "Rewrite with customers",
      oneOffMinor: 400_000n,
      monthlyMinor: 0n,
      benefit: "Cheap and quick",
      risk: "Tone is a matter of taste",
      chosen: true,
    },
    {
      kind: "reorganisation",
      title: "Account managers call instead",
      oneOffMinor: 0n,
      monthlyMinor: 450_000n,
      benefit: "Personal",
      risk: "No time for the small ones",
    },
  ],
  kpis: [
    {
      name: "Complaints per 100 renewals",
      meaning: "Of 100 renewal notices sent, how many drew a complaint about the notice itself.",
      type: "operational",
      unit: "complaints",
      direction: "down",
      baseline: "6.1",
      baselinePeriod: "Jan–Oct 2025",
      baselineN: 246,
      target: "2.0",
      source: "Complaint register",
      readings: [
        { day: "2026-05-29", value: "3.4", n: 59 },
        { day: "2026-07-30", value: "2.9", n: 103 },
      ],
    },
  ],
  startOn: "2025-12-08",
  endOn: "2026-03-13",
  checkIns: ["2026-01-13", "2026-02-17"],
  tasks: [
    {
      title: "Read the old letters with two customers",
      who: "leo",
      why: "We hear the tone we do not hear ourselves.",
      success: "Two readings with notes",
      startOn: "2025-12-08",
      dueOn: "2026-01-06",
      doneOn: "2026-01-06",
    },
    {
      title: "Write both letters anew",
      who: "tomas",
      why: "Late payers and everybody else are two groups.",
      success: "Legal signed both",
      startOn: "2026-01-12",
      dueOn: "2026-02-10",
      doneOn: "2026-03-27",
    },
    {
      title: "Send the first hundred",
      who: "tomas",
      why: "A letter works once it is read.",
      success: "Hundred sent, complaints counted",
      startOn: "2026-02-16",
      dueOn: "2026-03-11",
      doneOn: "2026-04-16",
    },
  ],
  verification: {
    hasOutcome: true,
    stage: "Own",
    minEffect: "0.5",
    triggerMonth: "2025-08",
    baselineFrom: "2025-09-01",
    lock: "2025-12-02",
  },
  announcement: [
    {
      audience: "Renewals and finance",
      benefit: "Fewer angry calls.",
      change: "Choose one of two letters: a minute each.",
      link: "The notice is the last word before a customer decides.",
    },
  ],
  submittedOn: "2025-11-21",
  approved: { on: "2025-12-01", by: "mara" },
  startedOn: "2025-12-08",
  dateMoves: [
    {
      on: "2026-03-04",
      to: "2026-04-17",
      reason: "Legal took five weeks for the second letter.",
      by: "tomas",
      accepted: "2026-03-05",
      acceptedBy: "mara",
    },
  ],
  held: [
    {
      day: "2026-01-13",
      on: "2026-01-13",
      by: "tomas",
      team: "One letter is two letters.",
      customers: "“It sounded as if we had not paid.”",
      decision: "Split it.",
    },
    {
      day: "2026-02-17",
      on: "2026-02-18",
      by: "tomas",
      team: "Legal is slow.",
      customers: "Both drafts read well.",
      decision: "Ask for a new date.",
    },
  ],
  implemented: { on: "2026-04-17", effectiveOn: "2026-05-01" },
  signed: { on: "2026-08-28", followUpCode: "COM-8" },
};

export const cap009: PlanStory = {
  code: "CAP-009",
  kind: "corrective",
  title: "Duplicate of CAP-004",
  createdOn: "2026-06-15",
  by: "sam",
  define: {
    whatHappens: "Customers do not find answers on the help pages.",
    whereItHappens: "Help pages of KestrelWatch",
  },
  cancelled: {
    on: "2026-06-30",
    by: "sam",
    reason: "duplicate",
    note: "CAP-004 has the same problem and is further.",
  },
};

/** Came from a spreadsheet; its owner left, and it never had tasks or a customer who says so. */
export const cap010: PlanStory = {
  code: "CAP-010",
  kind: "corrective",
  title: "Regulatory content hub",
  createdOn: "2026-01-19",
  by: "ruth",
  define: {
    trigger: "audit",
    triggerDetail: "Internal audit 2025, remark 14",
    whatHappens: "Regulatory texts stand in five places and disagree.",
    intended: "One place that customers and we can rely on.",
    whereItHappens: "Website, help pages, contracts",
  },
  owner: "ruth",
  sponsor: "mara",
  startOn: "2026-02-02",
  endOn: "2026-05-29",
};
