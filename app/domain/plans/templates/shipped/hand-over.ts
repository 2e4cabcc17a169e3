import type { ShippedTemplate } from "../template";

export const HAND_OVER: ShippedTemplate = {
  key: "hand-over",
  name: "Hand-over between teams",
  about:
    "A customer falls into the gap between two teams: what was promised is not known to those who have to keep it.",
  kind: "corrective",
  form: "standard",
  content: {
    whatHappens: "After the hand-over customers explain again what they told the team before.",
    intended: "The next team knows the customer, what was promised and by when, before the first contact.",
    solution: "One agreed hand-over: a short talk of three, a written record, and an owner on both sides.",
    hypothesis:
      "If both teams accept the customer with the same record, fewer promises are lost and the first weeks take fewer contacts.",
    alternatives: [
      {
        kind: "reorganisation",
        title: "One person stays through both phases",
        benefit: "No hand-over at all",
        risk: "Ties up the people who sell",
      },
      {
        kind: "training",
        title: "Agree on hand-over criteria and train both teams",
        benefit: "Works with the people there are",
        risk: "Fades when nobody measures it",
        chosen: true,
      },
      {
        kind: "technology",
        title: "Customer record that both teams fill in",
        benefit: "Nothing is told twice",
        risk: "A form nobody reads",
      },
    ],
    kpis: [
      {
        name: "Hand-overs accepted with a complete record",
        meaning: "Of ten customers handed over, for how many the next team had everything it needs",
        type: "operational",
        primary: true,
        unit: "%",
        direction: "up",
        frequency: "monthly",
        source: "Count of hand-over records",
      },
      {
        name: "Satisfaction of customers after the hand-over",
        meaning: "What customers say in the stage after it",
        type: "outcome",
        unit: "points",
        direction: "up",
        frequency: "monthly",
        source: "Survey, that stage",
      },
    ],
    tasks: [
      {
        title: "Call three customers who were handed over last month",
        why: "Their words say what was lost on the way",
        successCriterion: "Three notes in the customers’ own words",
        startAfter: 0,
        dueAfter: 5,
        evidenceRequired: true,
        capability: "leadersCall",
      },
      {
        title: "Write down what the next team needs on day one",
        why: "Without it everybody hands over something else",
        successCriterion: "One page, accepted by both teams",
        startAfter: 3,
        dueAfter: 10,
        waitsFor: [0],
      },
      {
        title: "Agree who hands over and who accepts, per customer",
        why: "A hand-over without two names is a drop",
        successCriterion: "Every customer of next month has two names",
        startAfter: 8,
        dueAfter: 15,
        waitsFor: [1],
        capability: "silosCross",
      },
      {
        title: "Hand over the next five customers this way",
        why: "Only real ones show what the page forgot",
        successCriterion: "Five records, each with what was missing",
        startAfter: 16,
        dueAfter: 30,
        waitsFor: [2],
        evidenceRequired: true,
      },
    ],
    checkInsAfter: [12, 25],
    endAfter: 40,
  },
};
