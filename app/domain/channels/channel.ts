/** The four ways in which customers are served. */
export const CHANNEL_FORMS = ["fieldService", "helpDesk", "knowledge", "forum"] as const;
export type ChannelForm = (typeof CHANNEL_FORMS)[number];

export const CHANNEL_LABELS: Record<ChannelForm, string> = {
  fieldService: "Field service",
  helpDesk: "Help desk",
  knowledge: "Knowledge and self-service",
  forum: "Community forum",
};

export const CHANNEL_ASKS: Record<ChannelForm, string> = {
  fieldService: "Does the right person arrive once, with the right part, knowing the customer?",
  helpDesk: "Does one contact solve it, with the history at hand?",
  knowledge: "Does a customer find the answer without asking, in their own words?",
  forum: "Do customers help each other, and do we step in by agreed rules?",
};

export const CHANNEL_GRADES = [
  { grade: 0, label: "0, we do not have it" },
  { grade: 1, label: "1, it depends on single people" },
  { grade: 2, label: "2, described and mostly kept" },
  { grade: 3, label: "3, measured and kept" },
  { grade: 4, label: "4, improved by what it measures" },
] as const;

/** Older than a year and an assessment says little about today. */
export const CHANNEL_MONTHS = 12;

export const isChannelForm = (text: string): text is ChannelForm =>
  (CHANNEL_FORMS as readonly string[]).includes(text);
