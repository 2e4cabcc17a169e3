/** The map of the method: four phases, each with three components. Navigation and pages are drawn from it. */
export const PHASE_SLUGS = ["measure", "analyze", "act", "assess"] as const;
export type PhaseSlug = (typeof PHASE_SLUGS)[number];

export const COMPONENT_SLUGS = [
  "governance",
  "accounts",
  "technologies",
  "intelligence",
  "analytics",
  "benchmarking",
  "corrective-action",
  "engagement",
  "change",
  "communications",
  "win-back",
  "roi",
] as const;
export type ComponentSlug = (typeof COMPONENT_SLUGS)[number];

export interface PlaybookComponent {
  slug: ComponentSlug;
  phase: PhaseSlug;
  label: string;
  /** Where room is short: the navigation. */
  short: string;
  href: string;
  /** What the method asks for here, in a few plain sentences. */
  asks: readonly string[];
  /** Where the work of this component is done. */
  places: readonly Place[];
}

export interface Place {
  label: string;
  href: string;
  /** Gone to so often that the map shows it from everywhere; the others show beside their own component. */
  often?: boolean;
}

export interface PlaybookPhase {
  slug: PhaseSlug;
  label: string;
  /** The question this phase answers. */
  question: string;
  components: readonly PlaybookComponent[];
}

const PLACES: Partial<Record<ComponentSlug, readonly Place[]>> = {
  governance: [
    { label: "Charter", href: "/charter" },
    { label: "Journey stages", href: "/stages" },
    { label: "Strategy", href: "/strategy" },
    { label: "Decisions", href: "/decisions" },
    { label: "Cadence calendar", href: "/cadence" },
    { label: "Engagement log", href: "/engagement-log" },
    { label: "Team", href: "/team" },
    { label: "Policies", href: "/policies" },
    { label: "Forum governance", href: "/forums" },
    { label: "Partners", href: "/partners" },
    { label: "Service channels", href: "/channels" },
    { label: "Training", href: "/trainings" },
    { label: "Award", href: "/award" },
  ],
  accounts: [
    { label: "Contacts", href: "/contacts" },
    { label: "Key accounts", href: "/key-accounts" },
    { label: "Renewals", href: "/renewals" },
    { label: "Segmentation review", href: "/segmentation" },
    { label: "Customer cases", href: "/cases", often: true },
  ],
  technologies: [
    { label: "Surveys", href: "/surveys" },
    { label: "Import", href: "/imports", often: true },
    { label: "Intake", href: "/intake" },
  ],
  intelligence: [
    { label: "Findings", href: "/findings", often: true },
    { label: "Weekly triage", href: "/triage" },
  ],
  analytics: [
    { label: "Index", href: "/index", often: true },
    { label: "Hypotheses", href: "/hypotheses" },
  ],
  benchmarking: [
    { label: "Benchmarks", href: "/benchmarks" },
    { label: "Targets", href: "/targets" },
  ],
  "corrective-action": [
    { label: "Action plans", href: "/plans", often: true },
    { label: "Tasks", href: "/tasks" },
    { label: "Proofs", href: "/proofs" },
    { label: "Commitments", href: "/commitments" },
    { label: "Absences", href: "/absences" },
    { label: "Budget", href: "/budget" },
    { label: "What would be sent", href: "/reminders" },
    { label: "Plan reports", href: "/plan-reports" },
    { label: "Plan templates", href: "/plan-templates" },
    { label: "Current-state audits", href: "/audits" },
    { label: "Changes of many", href: "/bulk-edits" },
    { label: "Bin", href: "/bin" },
  ],
  communications: [
    { label: "Messages", href: "/communications", often: true },
    { label: "Questions", href: "/questions" },
    { label: "Audiences", href: "/audiences" },
    { label: "Calendar", href: "/communications/calendar" },
    { label: "Coverage", href: "/communications/coverage" },
  ],
  "win-back": [
    { label: "Lost customers", href: "/win-back", often: true },
    { label: "Why customers leave", href: "/win-back/reasons" },
    { label: "Testimonials", href: "/testimonials" },
  ],
  roi: [
    { label: "Pilots", href: "/pilots", often: true },
    { label: "Portfolio", href: "/portfolio" },
    { label: "Revenue bridge", href: "/bridge" },
    { label: "Big 4", href: "/big4" },
    { label: "Revenue ledger", href: "/revenue" },
    { label: "Lessons", href: "/lessons" },
  ],
};

/** Pages of a component that are no place of the map: records, forms, lists behind a figure. */
const ALSO_HERE: Partial<Record<ComponentSlug, readonly string[]>> = {
  accounts: ["/accounts", "/tiers"],
  technologies: ["/systems", "/aggregates"],
  analytics: ["/answers"],
  "corrective-action": ["/later-readings", "/series"],
  roi: ["/rollouts"],
};

const component = (
  phase: PhaseSlug,
  slug: ComponentSlug,
  label: string,
  asks: readonly string[],
  short = label,
): PlaybookComponent => ({
  slug,
  phase,
  label,
  short,
  href: `/${phase}/${slug}`,
  asks,
  places: PLACES[slug] ?? [],
});

export const PHASES: readonly PlaybookPhase[] = [
  {
    slug: "measure",
    label: "Measure",
    question: "Whom do we serve, and how well do they say we do it?",
    components: [
      component("measure", "governance", "Governance", [
        "An executive champion signs the charter and is seen to act on it.",
        "Journey stages, their owners and the definition of success are agreed in one place.",
        "Decisions are logged, and policies are reviewed by one test: would a customer feel good about this?",
      ]),
      component("measure", "accounts", "Account management", [
        "Every account bears a tier by revenue and strategic value, so that effort goes where it counts.",
        "Decision makers, recommenders and influencers are known, and each level is heard.",
        "A few key accounts get a protection plan of their own.",
      ]),
      component("measure", "technologies", "Technologies", [
        "The systems that feed the program are known, each with an owner.",
        "What is integrated, how good the data is and when it was last loaded can be read at a glance.",
      ]),
    ],
  },
  {
    slug: "analyze",
    label: "Analyze",
    question: "What stands between what customers expect and what they get?",
    components: [
      component("analyze", "intelligence", "Business intelligence", [
        "Answers, complaints and audits become findings, each with its evidence.",
        "New signals are triaged every week; what is not handled carries over with its age.",
        "Findings are ranked by severity against cost and benefit.",
      ]),
      component("analyze", "analytics", "Analytics", [
        "Journeys are mapped from interviews with customers, not from the inside.",
        "A hypothesis says which data is needed; bad data is found before it is read.",
        "Key drivers and the most frequent causes show where to look first.",
      ]),
      component("analyze", "benchmarking", "Benchmarking", [
        "Our own best segment or team is the first yardstick.",
        "Outside figures appear only with source and year.",
        "Regions are compared with their own baseline, with a warning where cultures answer differently.",
      ]),
    ],
  },
  {
    slug: "act",
    label: "Act",
    question: "Who does what by when, and did it help?",
    components: [
      component("act", "corrective-action", "Corrective action", [
        "Every plan defines the problem, assigns one owner, quantifies success, sets dates and is monitored.",
        "What would prove it is fixed before the work starts.",
        "A plan closes with a computed verdict, never with an opinion.",
      ]),
      component("act", "engagement", "Employee engagement", [
        "Frequent one-to-one talks ask how you are, how I am doing and how I can help.",
        "Each talk touches a customer goal.",
        "Recognition is tied to a plan or a customer's own words.",
      ]),
      component("act", "change", "Change management", [
        "Stakeholder groups move from current to desired behaviour, with informal leaders on board.",
        "Five tracks are watched: management coaching, benchmarking, measurement, process tracking, team coaching.",
        "A stalled track asks for its cause.",
      ]),
    ],
  },
  {
    slug: "assess",
    label: "Assess",
    question: "What came of it, who knows, and was it worth the money?",
    components: [
      component(
        "assess",
        "communications",
        "Stakeholder communications",
        [
          "Each audience learns how it benefits, what changes for it and how its work links to customers.",
          "Misses are told as plainly as wins.",
          "Silence towards an audience shows before it is taken for failure.",
        ],
        "Communications",
      ),
      component("assess", "win-back", "Win-back", [
        "Every lost account has a reason, a value and a next step.",
        "The cause is removed before the account is approached.",
        "What comes back counts in the four results of the program.",
      ]),
      component("assess", "roi", "Return on investment", [
        "Small funded pilots with a comparison group show what an idea is worth.",
        "Costs and benefits carry their evidence class; classes are never blended unseen.",
        "Opening and closing revenue reconcile to the cent.",
      ]),
    ],
  },
];

export const COMPONENTS: readonly PlaybookComponent[] = PHASES.flatMap((phase) => phase.components);

export const findComponent = (slug: string): PlaybookComponent | null =>
  COMPONENTS.find((each) => each.slug === slug) ?? null;

export const findPhase = (slug: string): PlaybookPhase | null =>
  PHASES.find((each) => each.slug === slug) ?? null;

/** The component a page belongs to; null for homes, people and settings. */
export function componentOfPath(path: string): PlaybookComponent | null {
  const isWithin = (href: string) => path === href || path.startsWith(`${href}/`);
  return (
    COMPONENTS.find(({ slug, href, places }) =>
      [href, ...places.map((place) => place.href), ...(ALSO_HERE[slug] ?? [])].some(isWithin),
    ) ?? null
  );
}
