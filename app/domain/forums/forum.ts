import type { Gate } from "../gate";

/** The six agreements a community needs, in the order they are made. */
export const FORUM_SECTIONS = [
  {
    name: "model",
    label: "Governance model",
    hint: "Who decides what about the community, and who answers for it.",
  },
  {
    name: "intervention",
    label: "Intervention protocols",
    hint: "When a moderator steps in, how, and how soon.",
  },
  {
    name: "procedures",
    label: "Procedures and approval",
    hint: "How rules, partners and content are approved.",
  },
  {
    name: "responsibilities",
    label: "Responsibilities",
    hint: "Who moderates, answers, escalates, reports.",
  },
  {
    name: "training",
    label: "Training",
    hint: "What moderators and experts must have learned before they begin.",
  },
  {
    name: "engagement",
    label: "Rules of engagement",
    hint: "How members and our people talk with each other.",
  },
] as const;
export type ForumSection = (typeof FORUM_SECTIONS)[number]["name"];
export type ForumSections = Record<ForumSection, string>;

export interface ForumFacts extends ForumSections {
  ownerId: string | null;
  approverId: string | null;
}

export const completeSections = (forum: ForumSections): number =>
  FORUM_SECTIONS.filter(({ name }) => forum[name].trim() !== "").length;

/** What an approval asks for; nobody approves what they own. */
export function approvalGates(forum: ForumFacts, href: string): Gate[] {
  return [
    ...FORUM_SECTIONS.map(({ name, label }): Gate => {
      const met = forum[name].trim() !== "";
      return { id: name, label, met, detail: met ? "written" : "nothing is written yet", href };
    }),
    {
      id: "owner",
      label: "An owner",
      met: forum.ownerId !== null,
      detail: forum.ownerId === null ? "nobody answers for the community yet" : "named",
      href,
    },
    {
      id: "approver",
      label: "An approver who is not the owner",
      met: forum.approverId !== null && forum.approverId !== forum.ownerId,
      detail:
        forum.approverId === null
          ? "nobody is named"
          : forum.approverId === forum.ownerId
            ? "owner and approver are one person"
            : "named",
      href,
    },
  ];
}
