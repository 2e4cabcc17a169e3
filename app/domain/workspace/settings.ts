import type { Verb } from "../access";
import { isLocale, LOCALES } from "../people/locales";

export interface Holiday {
  day: string;
  name: string;
}

/** Everything a workspace decides for itself, as it is kept. */
export interface Settings {
  name: string;
  timeZone: string;
  locale: string;
  currency: string;
  fiscalYearStart: number;
  workingDays: number[];
  holidays: Holiday[];
  quietFrom: number;
  quietUntil: number;
  escalationDays: number[];
  statusFloor: number;
  fewFloor: number;
  silentDays: number;
  judgedMeasure: string;
  caseLevel: number;
  caseAcknowledgeDays: number;
  caseResolveDays: number;
  keyAccountCap: number;
  openPlanLimit: number;
  interimLooks: number;
  retentionDays: number;
}
export type SettingName = keyof Settings;

/** Lists are changed entry by entry, everything else as one form per group. */
export const LIST_SETTINGS = ["holidays"] as const;
export type ListSetting = (typeof LIST_SETTINGS)[number];
export type FormSettingName = Exclude<SettingName, ListSetting>;
export type FormSettings = Pick<Settings, FormSettingName>;

/** What a new workspace starts with; those without are asked for when it is set up. */
export const DEFAULTS: Partial<FormSettings> = {
  locale: "en",
  currency: "USD",
  fiscalYearStart: 1,
  workingDays: [1, 2, 3, 4, 5],
  quietFrom: 20,
  quietUntil: 7,
  escalationDays: [7, 14, 21],
  statusFloor: 30,
  fewFloor: 3,
  silentDays: 90,
  judgedMeasure: "both",
  caseLevel: 2,
  caseAcknowledgeDays: 1,
  caseResolveDays: 10,
  keyAccountCap: 5,
  openPlanLimit: 5,
  interimLooks: 1,
  retentionDays: 30,
};

/** Least and most of every setting that is a number. */
export const RANGES = {
  quietFrom: [0, 24],
  quietUntil: [0, 24],
  statusFloor: [3, 1000],
  fewFloor: [1, 100],
  silentDays: [7, 730],
  caseLevel: [1, 4],
  caseAcknowledgeDays: [0, 60],
  caseResolveDays: [1, 365],
  keyAccountCap: [1, 50],
  openPlanLimit: [1, 50],
  interimLooks: [0, 10],
  retentionDays: [1, 365],
} as const satisfies Partial<Record<SettingName, readonly [number, number]>>;

export const JUDGED_MEASURES = {
  both: "Satisfaction and loyalty, each for itself",
  satisfaction: "Satisfaction",
  loyalty: "Loyalty",
} as const;

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

export const SETTING_LABELS: Record<SettingName, string> = {
  name: "Name",
  timeZone: "Time zone",
  locale: "Dates and figures",
  currency: "Currency",
  fiscalYearStart: "Fiscal year begins in",
  workingDays: "Working days",
  holidays: "Holidays",
  quietFrom: "Quiet hours from",
  quietUntil: "Quiet hours until",
  escalationDays: "Steps of escalation",
  statusFloor: "Fewest answers for a status",
  fewFloor: "Fewest answers of a single account",
  silentDays: "Silent after",
  judgedMeasure: "An award year is judged by",
  caseLevel: "An answer opens a case at",
  caseAcknowledgeDays: "Acknowledge a case within",
  caseResolveDays: "Resolve a case within",
  keyAccountCap: "Key accounts per manager",
  openPlanLimit: "Open plans per owner",
  interimLooks: "Looks before a pilot’s end",
  retentionDays: "Deleted things can be brought back for",
};

/** What each setting changes in the product, in the words of whoever reads the page. */
export const SETTING_CHANGES: Record<SettingName, string> = {
  name: "What everyone reads at the top left, and the sender’s words in invitations.",
  timeZone:
    "When a day begins for the program: what is overdue, when plans start, on which day an answer falls. People keep their own zone for what they read.",
  locale:
    "How dates and figures are written in letters and exports. On the screen everyone’s own choice holds.",
  currency: "The sign of every amount. Amounts are not converted: 100 stays 100.",
  fiscalYearStart: "Where a year begins when money is summed by year. Award years stay calendar years.",
  workingDays:
    "On which days cases fall due, cadences come round and digests are sent; the other days are quiet.",
  holidays: "Further quiet days: nothing falls due on them, and working days are counted past them.",
  quietFrom: "From this hour on, by each reader’s own clock, no digest and no letter about work leaves.",
  quietUntil:
    "At this hour they leave. A digest wanted within the quiet hours comes then. With both hours alike no hour is quiet.",
  escalationDays:
    "Days overdue at which the leader, then the sponsor, then the executive champion reads of it in their digest. What would be sent shows it beforehand.",
  statusFloor:
    "Below this a segment is “too few” instead of at risk, holding or proven, everywhere and at once. Verdicts that are signed keep theirs.",
  fewFloor:
    "From so many answers a single account is read at all: in the list of accounts, in renewals and among candidates for references.",
  silentDays:
    "When a contact level counts as not heard: coverage, the alert for tier I accounts, and renewals.",
  judgedMeasure:
    "What has to reach 4.0 over the calendar year in the award file. The evidence pack prints it.",
  caseLevel:
    "Which answers to a question 1 to 5 open a case for the one customer. Earlier answers stay as they are.",
  caseAcknowledgeDays: "The day by which somebody answers the customer. 0 is the same day. New cases alone.",
  caseResolveDays: "The day by which a case is resolved. New cases alone.",
  keyAccountCap: "Above this a manager is over-committed, and one more account needs a written reason.",
  openPlanLimit:
    "Whoever owns more is shown as above their limit, and a further plan has to be confirmed or reassigned.",
  interimLooks:
    "How often a pilot may be read before its end, unless it says otherwise. Each look costs certainty.",
  retentionDays: "After that, what was deleted is gone for good.",
};

export interface SettingGroup {
  id: string;
  title: string;
  lead: string;
  /** Who may change it. */
  verb: Verb;
  fields: readonly SettingName[];
}

/**
 * In groups that are saved by themselves. What the company is belongs to its administrator; how it measures
 * and how much it takes on belongs to the playbook, which the CX leader keeps.
 */
export const SETTING_GROUPS: readonly SettingGroup[] = [
  {
    id: "workspace",
    title: "The workspace",
    lead: "What the company is called and how it counts.",
    verb: "workspace.manage",
    fields: ["name", "timeZone", "locale", "currency", "fiscalYearStart"],
  },
  {
    id: "days",
    title: "Working days",
    lead: "On which days and at which hours the program leaves people alone.",
    verb: "workspace.manage",
    fields: ["workingDays", "quietFrom", "quietUntil", "holidays"],
  },
  {
    id: "index",
    title: "Reading the index",
    lead: "From when on a figure means something.",
    verb: "playbook.edit",
    fields: ["statusFloor", "fewFloor", "silentDays", "judgedMeasure"],
  },
  {
    id: "cases",
    title: "Closing the loop with the one customer",
    lead: "Which answers ask for a reply, and by when.",
    verb: "playbook.edit",
    fields: ["caseLevel", "caseAcknowledgeDays", "caseResolveDays"],
  },
  {
    id: "limits",
    title: "How much is taken on",
    lead: "Limits that keep a promise small enough to be kept.",
    verb: "playbook.edit",
    fields: ["keyAccountCap", "openPlanLimit", "interimLooks"],
  },
  {
    id: "escalation",
    title: "When something is overdue",
    lead: "Who is told, and when.",
    verb: "playbook.edit",
    fields: ["escalationDays"],
  },
  {
    id: "data",
    title: "Data",
    lead: "What is kept, and for how long.",
    verb: "workspace.manage",
    fields: ["retentionDays"],
  },
];

export const groupOf = (name: SettingName): SettingGroup => {
  const found = SETTING_GROUPS.find((group) => group.fields.includes(name));
  if (!found) throw new Error(`${name} stands in no group.`);
  return found;
};
export const findGroup = (id: string): SettingGroup | null =>
  SETTING_GROUPS.find((group) => group.id === id) ?? null;

export const isListSetting = (name: SettingName): name is ListSetting =>
  (LIST_SETTINGS as readonly string[]).includes(name);

const UNITS: Partial<Record<SettingName, string>> = {
  statusFloor: "answers",
  fewFloor: "answers",
  silentDays: "days",
  caseLevel: "or below",
  caseAcknowledgeDays: "working days",
  caseResolveDays: "working days",
  keyAccountCap: "accounts",
  openPlanLimit: "plans",
  interimLooks: "looks",
  retentionDays: "days",
  quietFrom: "o’clock",
  quietUntil: "o’clock",
};
export const unitOf = (name: SettingName): string | undefined => UNITS[name];

/** A value as a form sends it. */
export const settingValue = (value: Settings[FormSettingName]): string =>
  Array.isArray(value) ? value.join(", ") : String(value);

/** A value in words, for the log, for defaults and beside somebody else's. */
export function settingWords(name: SettingName, value: unknown): string {
  if (name === "workingDays" && Array.isArray(value)) {
    return value.map((day) => WEEKDAYS[Number(day) - 1] ?? "").join(", ");
  }
  if (name === "fiscalYearStart") return MONTHS[Number(value) - 1] ?? String(value);
  if (name === "judgedMeasure")
    return JUDGED_MEASURES[value as keyof typeof JUDGED_MEASURES] ?? String(value);
  if (name === "escalationDays" && Array.isArray(value)) return `${value.join(", ")} days`;
  if (name === "locale")
    return isLocale(String(value)) ? LOCALES[value as keyof typeof LOCALES] : String(value);
  const unit = Number(value) === 1 ? unitOf(name)?.replace(/s$/, "") : unitOf(name);
  return unit ? `${String(value)} ${unit}` : String(value);
}
