import type { ShippedTemplate } from "../template";

export const RESPONSE_TIME: ShippedTemplate = {
  key: "response-time",
  name: "Time to respond",
  about: "Customers wait too long for the first real answer, or for the end of it.",
  kind: "corrective",
  form: "standard",
  content: {
    whatHappens: "Customers wait longer for an answer than they were told.",
    intended: "The first answer that moves the matter on comes within the promised time.",
    solution: "Sort what comes in by what it costs the customer, and free people for what is urgent.",
    hypothesis:
      "If urgent questions are seen within the hour, most are answered in time with the people we have.",
    alternatives: [
      {
        kind: "reorganisation",
        title: "A rota of people who answer nothing else",
        benefit: "Immediate",
        risk: "Other work waits",
        chosen: true,
      },
      {
        kind: "outsourcing",
        title: "A partner answers at the edges of the day",
        benefit: "Longer hours",
        risk: "Knows the customer less",
      },
      {
        kind: "technology",
        title: "Questions sorted by a rule when they come in",
        benefit: "Nothing urgent is overlooked",
        risk: "Sorts by words and not by need",
      },
    ],
    kpis: [
      {
        name: "Answered within the promised time",
        meaning: "Of a hundred questions, how many got their first real answer in time",
        type: "operational",
        primary: true,
        unit: "%",
        direction: "up",
        frequency: "weekly",
        source: "Ticket system",
      },
      {
        name: "Satisfaction of those who asked",
        meaning: "What customers say afterwards",
        type: "outcome",
        unit: "points",
        direction: "up",
        frequency: "monthly",
        source: "Survey, support",
      },
    ],
    tasks: [
      {
        title: "Answer what is overdue today",
        why: "Nobody should wait for the plan",
        successCriterion: "Nothing older than a week is open",
        startAfter: 0,
        dueAfter: 3,
        containment: true,
      },
      {
        title: "Measure the time per kind of question for two weeks",
        why: "An average hides the few that hurt",
        successCriterion: "A table by kind, with how often and how long",
        startAfter: 0,
        dueAfter: 10,
        evidenceRequired: true,
        capability: "dataAsset",
      },
      {
        title: "Agree with customers what “urgent” means",
        why: "Our urgency is not theirs",
        successCriterion: "Three classes, each with its time, in the customers’ words",
        startAfter: 5,
        dueAfter: 15,
      },
      {
        title: "Run the rota for four weeks",
        why: "Shows whether the people suffice",
        successCriterion: "Four weeks recorded, gaps named",
        startAfter: 15,
        dueAfter: 34,
        waitsFor: [1, 2],
      },
    ],
    checkInsAfter: [10, 20, 30],
    endAfter: 40,
  },
};
