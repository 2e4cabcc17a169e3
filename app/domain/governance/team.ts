export const TEAM_PARTS = [
  "champion",
  "sponsor",
  "cxLeader",
  "coreTeam",
  "stageOwner",
  "keyAccountManager",
  "facilitator",
  "domainExpert",
  "auditor",
  "partner",
] as const;
export type TeamPart = (typeof TEAM_PARTS)[number];

export const isTeamPart = (text: string): text is TeamPart =>
  (TEAM_PARTS as readonly string[]).includes(text);

interface PartWords {
  label: string;
  /** What is expected of whoever has this part. */
  duty: string;
  /** Where the product knows it from; null where it has to be written down here. */
  knownFrom: { words: string; href: string } | null;
}

/** The role catalogue: parts in the program, which is not the same as rights in Capstan. */
export const TEAM_PART_WORDS: Record<TeamPart, PartWords> = {
  champion: {
    label: "Executive champion",
    duty: "Models the behaviour, signs the charter, clears the way.",
    knownFrom: { words: "the charter", href: "/charter" },
  },
  sponsor: {
    label: "Sponsor",
    duty: "Approves plans, agrees to new dates, removes what blocks them.",
    knownFrom: { words: "open plans", href: "/plans" },
  },
  cxLeader: {
    label: "CX leader",
    duty: "Runs the program and answers for it.",
    knownFrom: { words: "roles in Capstan", href: "/people" },
  },
  coreTeam: { label: "Core team", duty: "A small funded team that works on the program.", knownFrom: null },
  stageOwner: {
    label: "Stage owner",
    duty: "Answers for one stage of the journey, and for handing the customer over.",
    knownFrom: { words: "the stage model", href: "/stages" },
  },
  keyAccountManager: {
    label: "Key account manager",
    duty: "Keeps a few key accounts, each with its plan.",
    knownFrom: { words: "key accounts", href: "/key-accounts" },
  },
  facilitator: { label: "Facilitator", duty: "Leads the forum and its talks.", knownFrom: null },
  domainExpert: {
    label: "Domain expert",
    duty: "Asked for what the team does not know itself.",
    knownFrom: null,
  },
  auditor: {
    label: "Independent auditor",
    duty: "Reads award files and evidence packs, and nothing else.",
    knownFrom: { words: "roles in Capstan", href: "/people" },
  },
  partner: {
    label: "Partner",
    duty: "Works for customers on our behalf.",
    knownFrom: { words: "partners", href: "/partners" },
  },
};

/** Somebody's part as the product knows it from another record. */
export interface KnownPart {
  part: TeamPart;
  personId: string | null;
  name: string;
  /** "Onboard", "CAP-003, CAP-005": what it follows from. */
  because: string;
  href: string;
}

export const HAND_STATUSES = ["open", "placed", "declined", "lowered"] as const;
export type HandStatus = (typeof HAND_STATUSES)[number];
export const HAND_STATUS_LABELS: Record<HandStatus, string> = {
  open: "Waits for an answer",
  placed: "Placed",
  declined: "Declined with thanks",
  lowered: "Taken back",
};

const HAND_MOVES: Record<HandStatus, readonly HandStatus[]> = {
  open: ["placed", "declined", "lowered"],
  // Whoever was declined may be asked after all, and a placing can come to nothing.
  placed: ["declined"],
  declined: ["placed"],
  lowered: [],
};

export const canMoveHand = (from: HandStatus, to: HandStatus): boolean => HAND_MOVES[from].includes(to);
