/** A lesson that comes with Capstan: others paid for it. Its key stays the same for as long as it is shipped. */
export interface ShippedLesson {
  key: string;
  /** What to do, as it stands on a checklist. */
  title: string;
  why: string;
  group: "journey" | "program";
}

export const SHIPPED_GROUPS: Record<ShippedLesson["group"], string> = {
  journey: "Along the journey",
  program: "Running the program",
};

export const SHIPPED_LESSONS: readonly ShippedLesson[] = [
  {
    key: "micro-moments",
    group: "journey",
    title: "Pick the small moments that decide",
    why: "A journey is too large to mend. A first log-in, a late delivery, one call: there the customer makes up their mind, and there a pilot can show something within weeks.",
  },
  {
    key: "no-silver-bullet",
    group: "journey",
    title: "Change the way of working first, then the tool",
    why: "A new system on top of an old process makes the same mistakes faster. Say what people will do differently before anybody looks at a product.",
  },
  {
    key: "success-per-step",
    group: "journey",
    title: "Define success and failure for every step",
    why: "Build the customer’s side into the process by which products are made: each step says what good and bad look like for the customer, so that a failure is seen at the step where it happens.",
  },
  {
    key: "hand-over",
    group: "journey",
    title: "Name one owner per stage who answers for the hand-over",
    why: "Customers are lost between departments. Whoever owns a stage is done only when the next owner has taken the customer over.",
  },
  {
    key: "data-as-glue",
    group: "journey",
    title: "Let one set of data hold the departments together",
    why: "When sales, service and finance look at the same figures for the same customer, they argue about what to do and no longer about who is right.",
  },
  {
    key: "storytelling",
    group: "journey",
    title: "Tell each leader the story in their own figures",
    why: "The same result is a shorter queue to one and a renewed contract to another. Tell it with one customer and one number that the listener already answers for.",
  },
  {
    key: "partner-incentives",
    group: "journey",
    title: "Make it worth the partner’s while",
    why: "Dealers, agencies and call centres do what they are paid for. If their contract rewards speed alone, no training will make them patient.",
  },
  {
    key: "start-small",
    group: "program",
    title: "Start small enough to finish",
    why: "A few units, one metric, a fixed end. A small trial that ends with a figure persuades more than a large one that ends with an opinion.",
  },
  {
    key: "change-management",
    group: "program",
    title: "Treat it as a change for people, not as a project",
    why: "Plan who has to work differently, what it costs them and who helps them, with the same care as budget and dates.",
  },
  {
    key: "buyers-eyes",
    group: "program",
    title: "Draw the journey through the buyer’s eyes",
    why: "Our own process map shows departments. Walk it with customers before you choose what to try, and keep what they said as evidence.",
  },
  {
    key: "proven-method",
    group: "program",
    title: "Use a method that has been tried",
    why: "Invent the idea, not the way to test it. A control group, a fixed end and a stated smallest effect are known to work.",
  },
  {
    key: "roi-stories",
    group: "program",
    title: "Let the return pay for the next step",
    why: "Money follows a result that can be retold: what it cost, what came back, how sure we are. Have that ready before you ask for more.",
  },
  {
    key: "employees-own",
    group: "program",
    title: "Let those who do the work own the pilot",
    why: "Volunteers who run it themselves will defend it when it is scaled. The central team teaches and helps; the unit decides and tells the result.",
  },
  {
    key: "small-centre",
    group: "program",
    title: "Keep a small central team with money of its own",
    why: "A handful of people with a budget gets pilots going that no department would start alone, and steps back when the unit has taken over.",
  },
];

export const findShippedLesson = (key: string): ShippedLesson | null =>
  SHIPPED_LESSONS.find((lesson) => lesson.key === key) ?? null;

const holds = (text: string, words: string): boolean =>
  text.toLocaleLowerCase("en").includes(words.toLocaleLowerCase("en"));

/** Those that bear all the words looked for. */
export const searchShipped = (search: string): ShippedLesson[] => {
  const words = search.split(/\s+/).filter(Boolean);
  return SHIPPED_LESSONS.filter(({ title, why }) => words.every((word) => holds(`${title} ${why}`, word)));
};
