/** What the registers of governance hold, and what in them needs someone. */
export interface RegisterCounts {
  policies: number;
  policiesBad: number;
  policiesDue: number;
  forums: number;
  forumsDraft: number;
  partners: number;
  channels: number;
  channelsGraded: number;
  trainings: number;
  trainingPlaces: number;
  trainingDone: number;
  awardYears: number;
  awardDecided: number;
  packs: number;
  handsOpen: number;
  hands: number;
  decisionsDue: number;
  decisions: number;
  members: number;
}

export interface RegisterLine {
  label: string;
  href: string;
  /** What is there. */
  fact: string;
  /** What somebody has to do; null where nothing waits. */
  needs: string | null;
}

const some = (count: number, one: string, many: string): string =>
  count === 0 ? `no ${many} yet` : count === 1 ? `1 ${one}` : `${count.toLocaleString("en")} ${many}`;
const needing = (count: number, one: string, many: string): string | null =>
  count === 0 ? null : count === 1 ? `1 ${one}` : `${count} ${many}`;
const both = (...parts: (string | null)[]): string | null => parts.filter(Boolean).join(" · ") || null;

export const registerLines = (counts: RegisterCounts): RegisterLine[] => [
  {
    label: "Decisions",
    href: "/decisions",
    fact: some(counts.decisions, "decision", "decisions"),
    needs: needing(counts.decisionsDue, "wants to be looked at again", "want to be looked at again"),
  },
  {
    label: "Team",
    href: "/team",
    fact: `${some(counts.members, "part given", "parts given")}, ${some(counts.hands, "hand-raiser", "hand-raisers")}`,
    needs: needing(counts.handsOpen, "hand waits for an answer", "hands wait for an answer"),
  },
  {
    label: "Policies",
    href: "/policies",
    fact: some(counts.policies, "policy", "policies"),
    needs: both(
      needing(
        counts.policiesBad,
        "that customers would not feel good about",
        "that customers would not feel good about",
      ),
      needing(counts.policiesDue, "is due for review", "are due for review"),
    ),
  },
  {
    label: "Forum governance",
    href: "/forums",
    fact: some(counts.forums, "forum", "forums"),
    needs: needing(counts.forumsDraft, "is not approved yet", "are not approved yet"),
  },
  { label: "Partners", href: "/partners", fact: some(counts.partners, "partner", "partners"), needs: null },
  {
    label: "Service channels",
    href: "/channels",
    fact: `${counts.channelsGraded} of 4 graded`,
    needs: null,
  },
  {
    label: "Training",
    href: "/trainings",
    fact:
      counts.trainingPlaces > 0
        ? `${counts.trainingDone} of ${counts.trainingPlaces} done (${Math.round((100 * counts.trainingDone) / counts.trainingPlaces)} %)`
        : some(counts.trainings, "training", "trainings"),
    needs: null,
  },
  {
    label: "Award",
    href: "/award",
    fact: `${some(counts.awardDecided, "year decided", "years decided")}, ${some(counts.packs, "evidence pack", "evidence packs")}`,
    needs: null,
  },
];
