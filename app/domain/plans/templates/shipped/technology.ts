import type { ShippedTemplate } from "../template";

export const TECHNOLOGY: ShippedTemplate = {
  key: "technology",
  name: "Technology plan",
  about:
    "A new system. Before it can be approved: a current-state audit, both workflows, three talks with those it changes, requirements before demos, and money for the later years.",
  kind: "corrective",
  form: "technology",
  content: {
    whatHappens: "The work around today’s system costs customers time they notice.",
    intended: "The system carries the workflow, and nobody types twice what a customer said once.",
    solution:
      "Begin where little effort helps most; change the workflow first, then the system that carries it.",
    hypothesis:
      "If the new workflow works by hand for a few customers, a system that carries it will work for all of them.",
    alternatives: [
      {
        kind: "technology",
        title: "The new system",
        benefit: "Carries the workflow for everybody",
        risk: "Bought before the workflow is understood",
        chosen: true,
      },
      {
        kind: "reorganisation",
        title: "The new workflow with the systems there are",
        benefit: "Begins at once, costs little",
        risk: "Grows heavy with numbers",
      },
      {
        kind: "training",
        title: "Use what today’s system can already do",
        benefit: "Paid for",
        risk: "May not be enough",
      },
    ],
    kpis: [
      {
        name: "Cases that pass without a manual hand-off",
        meaning: "Of a hundred cases, how many nobody had to carry from one place to another",
        type: "operational",
        primary: true,
        unit: "%",
        direction: "up",
        frequency: "monthly",
        source: "Workflow log",
      },
    ],
    tasks: [
      {
        title: "Audit the current state",
        why: "Strengths are lost when only weaknesses are looked at",
        successCriterion: "The audit is finished, all sixteen parts",
        startAfter: 0,
        dueAfter: 9,
        evidenceRequired: true,
      },
      {
        title: "Draw today’s workflow with roles, hand-offs and data",
        why: "The system will carry what is drawn, faults included",
        successCriterion: "Those who do the work recognise it",
        startAfter: 3,
        dueAfter: 12,
      },
      {
        title: "Draw the new workflow and try it by hand with five customers",
        why: "Low-hanging fruit first, and no surprise later",
        successCriterion: "Five cases, with what was changed after each",
        startAfter: 12,
        dueAfter: 21,
        waitsFor: [0, 1],
        evidenceRequired: true,
        capability: "silosCross",
      },
      {
        title: "Talk it through with those it changes, three times",
        why: "Once is heard, twice is understood, three times is accepted",
        successCriterion: "Three dated talks, and what each changed",
        startAfter: 8,
        dueAfter: 26,
        capability: "leadersTell",
      },
      {
        title: "Write the requirements before anybody sees a demo",
        why: "A demo shows what can be sold, not what is needed",
        successCriterion: "Requirements dated before the first demo",
        startAfter: 18,
        dueAfter: 27,
        waitsFor: [2],
      },
      {
        title: "Secure the money of the later years",
        why: "A system without a second year is a second migration",
        successCriterion: "A promise per year, with who gave it",
        startAfter: 15,
        dueAfter: 30,
      },
    ],
    checkInsAfter: [10, 22, 35],
    endAfter: 60,
  },
};
