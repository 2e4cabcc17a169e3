import type { FindingFacts } from "~/domain/findings/finding.rules";

/** A finding with everything its moves could ask for. */
export const finding = (change: Partial<FindingFacts> = {}): FindingFacts => ({
  number: 7,
  status: "logged",
  title: "Decision makers 3.72, at risk",
  experience: "Their contact changes twice a year.",
  expectation: "One person who knows them.",
  category: "streamlinedWorkflows",
  severity: 4,
  costBenefit: 4,
  horizon: null,
  horizonReason: "",
  customerEvidence: 2,
  beliefs: 0,
  plans: [],
  ...change,
});

/** Nothing but a title. */
export const bareFinding = (change: Partial<FindingFacts> = {}): FindingFacts =>
  finding({
    experience: "",
    expectation: " ",
    category: "",
    severity: null,
    costBenefit: null,
    customerEvidence: 0,
    plans: [{ code: "CAP-001", status: "acting" }],
    ...change,
  });
