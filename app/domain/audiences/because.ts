import { dayIn, formatDay } from "~/shared/calendar";
import { CONTACT_LEVELS, type ContactLevel, LEVEL_LABELS } from "../accounts/account";

export interface BecauseFacts {
  isPerson: boolean;
  byRule: boolean;
  jobTitle: string | null;
  level: string | null;
  account: string | null;
  tier: string | null;
  /** Since when they stand on the list; null: they do not. */
  listedAt: Date | null;
  fileName: string | null;
  timeZone: string;
}

/** Why somebody belongs to an audience, in words: by what they are, by the list, or by both. */
export function becauseOf(facts: BecauseFacts): string {
  const reasons: string[] = [];
  if (facts.byRule) reasons.push(facts.isPerson ? workWords(facts) : contactWords(facts));
  if (facts.listedAt !== null) {
    const file = facts.fileName ? `, from “${facts.fileName}”` : "";
    reasons.push(`on the list since ${formatDay(dayIn(facts.listedAt, facts.timeZone), "en")}${file}`);
  }
  const words = reasons.join("; ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const workWords = ({ jobTitle }: BecauseFacts): string =>
  jobTitle ? `works here: ${jobTitle}` : "works here";

function contactWords({ level, account, tier }: BecauseFacts): string {
  const who = CONTACT_LEVELS.includes(level as ContactLevel)
    ? LEVEL_LABELS[level as ContactLevel].one.toLowerCase()
    : "contact";
  if (!account) return who;
  return tier ? `${who} at ${account}, a tier ${tier} account` : `${who} at ${account}`;
}
