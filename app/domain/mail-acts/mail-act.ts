/** What a letter offers to be done by one of its links: one thing on one record, in one person's name, once. */
export const MAIL_ACTS = [
  "taskDone",
  "taskStarted",
  "moreTime",
  "acknowledge",
  "acceptTaskDate",
  "declineTaskDate",
  "approvePlan",
  "acceptDate",
  "declineDate",
  "makeMove",
  "declineMove",
  "grantFunding",
  "declineFunding",
] as const;
export type MailAct = (typeof MAIL_ACTS)[number];

interface MailActKind {
  /** On the letter's button. */
  label: string;
  /** It decides over the work of others: whoever does it says once more who they are. */
  signIn: boolean;
  /** Days for which its link works. */
  days: number;
}

export const MAIL_ACT_KINDS: Readonly<Record<MailAct, MailActKind>> = {
  taskDone: { label: "Done", signIn: false, days: 14 },
  taskStarted: { label: "In progress", signIn: false, days: 14 },
  moreTime: { label: "Need more time", signIn: false, days: 14 },
  acknowledge: { label: "I know, I am on it", signIn: false, days: 7 },
  acceptTaskDate: { label: "Accept the new day", signIn: false, days: 14 },
  declineTaskDate: { label: "Decline", signIn: false, days: 14 },
  approvePlan: { label: "Approve", signIn: true, days: 14 },
  acceptDate: { label: "Accept the new end", signIn: true, days: 14 },
  declineDate: { label: "Decline", signIn: true, days: 14 },
  makeMove: { label: "Do it", signIn: true, days: 14 },
  declineMove: { label: "Decline", signIn: true, days: 14 },
  grantFunding: { label: "Grant it", signIn: true, days: 14 },
  declineFunding: { label: "Decline", signIn: true, days: 14 },
};

export const isMailAct = (text: string): text is MailAct => Object.hasOwn(MAIL_ACT_KINDS, text);

/** One act as a letter offers it, before it has a link. */
export interface OfferedAct {
  act: MailAct;
  /** What it acts on: a record's id, or the key of the item it speaks of ("task:<id>") where several kinds can be meant. */
  subject: string;
  /** What the page says it is about; shown only while the link works. */
  title: string;
  /** On the button. */
  label: string;
}

export const offered = (act: MailAct, subject: string, title: string, label?: string): OfferedAct => ({
  act,
  subject,
  title,
  label: label ?? MAIL_ACT_KINDS[act].label,
});

const DAY = 86_400_000;
export const expiryOf = (act: MailAct, at: Date): Date =>
  new Date(at.getTime() + MAIL_ACT_KINDS[act].days * DAY);

/** The two halves of an item's key: "task:<id>". */
export function readItem(item: string): { noun: string; id: string } {
  const cut = item.indexOf(":");
  return cut < 0 ? { noun: item, id: "" } : { noun: item.slice(0, cut), id: item.slice(cut + 1) };
}
