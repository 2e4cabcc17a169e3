import type { DigestLine } from "./reminders";

/** The parts in which a digest is read, the most pressing first. */
export const DIGEST_GROUPS = ["decision", "overdue", "today", "ahead", "wish", "news"] as const;
export type DigestGroup = (typeof DIGEST_GROUPS)[number];

export const DIGEST_GROUP_LABELS: Record<DigestGroup, string> = {
  decision: "Waits for your decision",
  overdue: "Overdue",
  today: "Due today",
  ahead: "Coming up",
  wish: "You asked to be reminded",
  news: "New since your last digest",
};

type Grouped = Pick<DigestLine, "kind" | "late">;

export function groupOf({ kind, late }: Grouped): DigestGroup {
  if (kind === "decision" || kind === "wish") return kind;
  if (late === null) return "news";
  return late > 0 ? "overdue" : late === 0 ? "today" : "ahead";
}

/** The lines by their groups, each in the order in which they came. */
export const inGroups = <T extends Grouped>(lines: readonly T[]): { group: DigestGroup; lines: T[] }[] =>
  DIGEST_GROUPS.flatMap((group) => {
    const own = lines.filter((line) => groupOf(line) === group);
    return own.length === 0 ? [] : [{ group, lines: own }];
  });

/** Parts of a subject; further ones are in the letter. */
const MOST_PARTS = 3;

/** What matters in a few words: "1 overdue, 1 due tomorrow". */
export function saysWhatMatters(lines: readonly Grouped[]): string {
  const count = (of: (line: Grouped) => boolean) => lines.filter(of).length;
  const isIn = (group: DigestGroup) => (line: Grouped) => groupOf(line) === group;
  const tomorrow = (line: Grouped) => groupOf(line) === "ahead" && line.late === -1;
  const decisions = count(isIn("decision"));
  const parts: [number, string][] = [
    [decisions, decisions === 1 ? "waits for your decision" : "wait for your decision"],
    [count(isIn("overdue")), "overdue"],
    [count(isIn("today")), "due today"],
    [count(tomorrow), "due tomorrow"],
    [count((line) => isIn("ahead")(line) && !tomorrow(line)), "coming up"],
    [count(isIn("wish")), "you asked for"],
    [count(isIn("news")), "new"],
  ];
  return parts
    .filter(([number]) => number > 0)
    .slice(0, MOST_PARTS)
    .map(([number, words]) => `${number} ${words}`)
    .join(", ");
}
