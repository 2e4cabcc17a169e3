import * as z from "zod";
import { type Day, isDay } from "~/shared/calendar";

/**
 * waiting: on its way, or held until its time or until there is a mail server; sending: the server has its words and
 * has not answered; failed: given up, with the server's last words; bounced: taken and come back;
 * withdrawn: not to be sent any more.
 */
export const LETTER_STATES = ["waiting", "sending", "sent", "failed", "bounced", "withdrawn"] as const;
export type LetterState = (typeof LETTER_STATES)[number];

export const LETTER_STATE_LABELS: Record<LetterState, string> = {
  waiting: "Waiting",
  sending: "Leaving",
  sent: "Sent",
  failed: "Failed",
  bounced: "Came back",
  withdrawn: "Withdrawn",
};

/** What a letter has to say; its words are written by the mail room. */
export const letterContent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("password-reset"), name: z.string(), link: z.string(), minutes: z.number() }),
  z.object({
    kind: z.literal("invitation"),
    name: z.string(),
    inviter: z.string(),
    workspace: z.string(),
    role: z.string(),
    link: z.string(),
    /** "22 October 2026", in the workspace's zone. */
    until: z.string(),
  }),
  /** What the task is about is told by the page behind the link: a letter travels further than a page. */
  z.object({
    kind: z.literal("task-link"),
    name: z.string(),
    from: z.string(),
    workspace: z.string(),
    /** "16 October 2026", or "" without a due date. */
    due: z.string(),
    link: z.string(),
    until: z.string(),
  }),
  /** Shows that letters leave, by the road of every other. */
  z.object({
    kind: z.literal("test"),
    name: z.string(),
    by: z.string(),
    /** "15 October 2026 at 09:00", in the workspace's zone. */
    asked: z.string(),
  }),
  /** From an administrator to people of the workspace, about the system itself. */
  z.object({
    kind: z.literal("message"),
    name: z.string(),
    from: z.string(),
    subject: z.string(),
    text: z.string(),
  }),
  /** What one day has for one person, as it was said. Its links are made when it is composed. */
  z.object({
    kind: z.literal("digest"),
    name: z.string(),
    day: z.custom<Day>(isDay),
    /** "1 overdue, 1 due tomorrow" */
    matters: z.string(),
    groups: z.array(
      z.object({
        title: z.string(),
        lines: z.array(
          z.object({
            title: z.string(),
            why: z.string(),
            /** For whom it is told, where somebody is away; "" else. */
            standsFor: z.string(),
            href: z.string(),
            acts: z.array(z.object({ label: z.string(), linkId: z.string() })),
          }),
        ),
      }),
    ),
    /** Lines beyond the most that one digest holds. */
    more: z.number().int(),
  }),
  /** What happened that somebody has to hear of, several things in one letter. */
  z.object({
    kind: z.literal("notices"),
    name: z.string(),
    lines: z.array(
      z.object({
        /** Opening it in the product marks it as read. */
        noticeId: z.string(),
        by: z.string(),
        /** A sentence without the actor. */
        title: z.string(),
        text: z.string(),
        reason: z.string(),
        acts: z.array(z.object({ linkId: z.string(), label: z.string() })),
      }),
    ),
    more: z.number().int(),
  }),
  /** A message to an audience: the words are those of the snapshot that was approved, and are kept there alone. */
  z.object({
    kind: z.literal("stakeholder"),
    name: z.string(),
    snapshotId: z.string(),
    recipientId: z.string(),
    /** The reader's language; where the snapshot has no words in it, its own are sent. */
    locale: z.string(),
    /** Organisation, level …: what the words may name beside the reader. */
    merge: z.record(z.string(), z.string()),
    timeZone: z.string(),
    /** People outside are told why they are written to, and can say that they want no more. */
    outside: z.boolean(),
    /** Said once more to whoever has not answered: the same three answers, shorter around them. */
    reminder: z.object({ subject: z.string(), lead: z.string() }).optional(),
  }),
  /** What somebody asked about a message, answered: to them, or to everybody who got the same. */
  z.object({
    kind: z.literal("stakeholder-answer"),
    name: z.string(),
    recipientId: z.string(),
    locale: z.string(),
    /** What the message is called. */
    about: z.string(),
    /** The question as its reader may know it: their own, or told to all without who asked. */
    asked: z.string(),
    text: z.string(),
    by: z.string(),
    /** They asked it themselves. */
    own: z.boolean(),
    outside: z.boolean(),
  }),
]);
export type LetterContent = z.output<typeof letterContent>;
export type LetterKind = LetterContent["kind"];

export const LETTER_KIND_LABELS: Record<LetterKind, string> = {
  "password-reset": "Password reset",
  invitation: "Invitation",
  "task-link": "Link to a task",
  test: "Test letter",
  message: "Letter to people here",
  digest: "Digest",
  notices: "What happened",
  stakeholder: "Message to an audience",
  "stakeholder-answer": "Answer to a question",
};

/** Letters that hold a key to the house: their words are shown to few, and stand in no mailbox. */
export const KEY_KINDS: readonly LetterKind[] = ["password-reset", "invitation", "task-link"];

/** Letters that somebody waits for at the screen: they leave at once, whatever the hour. */
export const isUrgent = (kind: LetterKind): boolean => kind === "test" || KEY_KINDS.includes(kind);

/** The key that an older kind of letter holds; kinds made since hold none, and "" is said of them. */
export const secretLinkOf = (content: LetterContent): string => ("link" in content ? content.link : "");

/** The content without that key, as it is kept once the letter has left. */
export const withoutSecret = (content: LetterContent): LetterContent =>
  "link" in content ? { ...content, link: "" } : content;

/** What stands where a secret link stood, once the letter has left or must not be read by others. */
export const REMOVED_LINK = "[link not kept]";

export const withoutLink = (text: string, link: string): string =>
  link === "" ? text : text.replaceAll(link, REMOVED_LINK);
