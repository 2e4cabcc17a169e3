import type { ShippedTemplate } from "../template";

export const WORDING: ShippedTemplate = {
  key: "wording",
  name: "Clear notices and wording",
  about: "A letter, an invoice or a renewal notice makes customers ask, complain or leave.",
  kind: "preventive",
  form: "standard",
  content: {
    whatHappens: "Customers ask what a notice of ours means, or act on what it does not say.",
    intended: "Whoever reads it once knows what changes for them, what it costs and what to do.",
    riskStatement: "A notice that is misread becomes a complaint, and a renewal that is questioned.",
    solution: "Rewrite it with customers who got it, and test it on others before it goes out.",
    hypothesis:
      "If a stranger can say after one reading what it asks for, questions and complaints about it fall.",
    alternatives: [
      {
        kind: "training",
        title: "Rewrite and test with customers",
        benefit: "Cheap, and lasts",
        risk: "Legal wording comes back in",
        chosen: true,
      },
      {
        kind: "other",
        title: "A cover note that explains the notice",
        benefit: "The notice itself stays as it is",
        risk: "One more thing to read",
      },
    ],
    kpis: [
      {
        name: "Questions per hundred notices",
        meaning: "How many customers ask back because of it",
        type: "operational",
        primary: true,
        unit: "per 100",
        direction: "down",
        frequency: "monthly",
        source: "Contacts with that reason",
      },
    ],
    tasks: [
      {
        title: "Collect the last twenty questions about it, word by word",
        why: "They show the sentence that fails",
        successCriterion: "Twenty quotes, sorted by sentence",
        startAfter: 0,
        dueAfter: 6,
        evidenceRequired: true,
      },
      {
        title: "Rewrite it with two customers",
        why: "They know what they looked for",
        successCriterion: "A draft both read aloud without stopping",
        startAfter: 6,
        dueAfter: 14,
        waitsFor: [0],
      },
      {
        title: "Have law and finance agree to what must stay",
        why: "Or it comes back in the week it is sent",
        successCriterion: "A signed-off text, with what was kept and why",
        startAfter: 10,
        dueAfter: 20,
        waitsFor: [1],
        capability: "silosCross",
      },
      {
        title: "Test it with five who never saw it",
        why: "Whoever wrote it cannot misread it",
        successCriterion: "Five of five say what it asks for",
        startAfter: 20,
        dueAfter: 25,
        waitsFor: [2],
        evidenceRequired: true,
      },
    ],
    checkInsAfter: [10, 22],
    endAfter: 30,
  },
};
