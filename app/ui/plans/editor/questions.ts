/** One question for each field, in plain words, with an example of a good answer. */
export interface Question {
  label: string;
  example?: string;
  hint?: string;
}

export const DEFINE_QUESTIONS = {
  trigger: {
    label: "What started this plan?",
    hint: "A corrective plan answers something that went wrong.",
  },
  triggerDetail: {
    label: "Which one, exactly?",
    example: "Complaint of 12 August by a tier I customer, the third in two months",
  },
  riskStatement: {
    label: "Which risk does it prevent?",
    hint: "A preventive plan names what could go wrong, how likely it is and what it would cost.",
    example:
      "Half of the spare parts come from one supplier; if it fails in winter, one repair in three needs a second visit.",
  },
  whatHappens: {
    label: "What happens to the customer?",
    hint: "What they see and feel, not what we think of it.",
    example: "A new customer tells the same story to three people before somebody helps.",
  },
  intended: {
    label: "What do we intend instead?",
    hint: "The promise it contradicts.",
    example: "One named contact knows the customer's project from the first day.",
  },
  whereItHappens: {
    label: "Where does it happen?",
    example: "Onboarding of tier I accounts in Germany and Austria",
  },
  sinceWhen: { label: "Since when?", example: "Since the new ticket system in March 2026" },
  howOften: { label: "How often?", example: "In about 4 of 10 onboardings, 17 of the last 41" },
  stage: { label: "At which stage of the journey?", hint: "The stage whose owner has to know." },
  goal: {
    label: "Which goal of the program does it serve?",
    hint: "In the words of the strategy or the charter, or in your own. A plan that serves none is an orphan.",
  },
  whys: {
    label: "Why does it happen? Ask five times.",
    hint: "Ask why of every answer, one below the other; where there are several answers, give each a line of its own. Stop at something we can change. Choose the quote that shows it: without one it is what we believe.",
    example: "Why? Nobody reads the hand-over notes. Why? They are written after the first call …",
  },
  diagram: {
    label: "Or draw cause and effect",
    hint: "For a problem with many causes: what adds to it, under a few headings. The headings are yours to change.",
  },
  rootCause: {
    label: "What is the root cause?",
    hint: "The last why, as one sentence. If it went away, would the problem go away?",
    example: "The contract names no contact, so every request starts with the first free person.",
  },
} satisfies Record<string, Question>;

export const ASSIGN_QUESTIONS = {
  ownerId: {
    label: "Who answers for it?",
    hint: "One person. They may be helped, but it is their plan.",
  },
  sponsorId: {
    label: "Who stands behind it?",
    hint: "The sponsor approves it and clears the way. Nobody sponsors their own plan.",
  },
  verifierId: {
    label: "Who checks in the end that it worked?",
    hint: "Neither the owner nor anybody who does the work: they sign what the figures say.",
  },
  deputyId: { label: "Who stands in for the owner?", hint: "Has the owner's rights on this plan." },
  people: {
    label: "Who has a part in it, and why does it matter?",
    hint: "Everybody named here or on a task, in their own words.",
    example:
      "Part: I call every new customer on day one. Why it matters: they stay when they know whom to call.",
  },
} satisfies Record<string, Question>;

export const QUANTIFY_QUESTIONS = {
  solution: {
    label: "What will we do?",
    example:
      "Every new contract names one contact for its whole life; the ticket system sends each request to them first.",
  },
  hypothesis: {
    label: "Why should it work?",
    hint: "If we do this, then that changes, because …",
    example:
      "If the same person answers, then customers stop repeating themselves, because the story stays with one head.",
  },
  alternatives: {
    label: "Which other ways were weighed?",
    hint: "At least two, with cost, benefit and risk. Mark the one that was chosen; the others stay on record.",
    example: "Technology: a shared history in the ticket system, 24,000 once, 800 a month",
  },
  kpis: {
    label: "How will we see that it works?",
    hint: "One to five. At least one is operational: something the team does, that moves before the scores do.",
    example: "Share of callbacks on the same day: 48 % in Jul–Sep 2026, n 212, target 80 %",
  },
} satisfies Record<string, Question>;

export const SCHEDULE_QUESTIONS = {
  startOn: { label: "When does it start?", hint: "The first day of work." },
  endOn: {
    label: "By when is it done?",
    hint: "The day by which the work is in place. The proof comes afterwards. From submission on this is a promise; later moves stay on record.",
  },
  checkIns: {
    label: "When do we look in between?",
    hint: "Two check-ins or more, all before the end: does the hypothesis still hold, what does the team see, what do customers say?",
  },
} satisfies Record<string, Question>;
