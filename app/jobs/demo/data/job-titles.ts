import type { ContactLevel } from "./contacts";

const TITLES: Record<ContactLevel, readonly string[]> = {
  DM: [
    "Chief operating officer",
    "Head of quality",
    "VP operations",
    "Laboratory director",
    "Head of procurement",
  ],
  RM: ["Quality manager", "Laboratory manager", "Head of IT", "Plant engineer", "Compliance manager"],
  IF: [
    "Laboratory technician",
    "Shift supervisor",
    "Maintenance planner",
    "Data steward",
    "Quality assistant",
  ],
};

/** A title that fits the level; neighbours in the list do not share one. */
export const jobTitleOf = (level: ContactLevel, at: number): string => {
  const titles = TITLES[level];
  return titles[at % titles.length] ?? "";
};
