import type { Day } from "~/shared/calendar";
import type { AudienceKind } from "../audiences/audience";
import type { CommunicationKind, MessageState } from "./communication";
import type { LiveFigure } from "./figures/figure-source";
import type { KeptFigure, MessageEvent, MessageWords } from "./snapshot";

interface Named {
  id: string;
  name: string;
}

/** What the gates of one version look at. */
export interface VersionFacts {
  id: string;
  version: number;
  /** What it is called in this message. */
  audience: string;
  /** The audience of the register; null: nobody can be sent it. */
  register: { id: string; name: string; kind: AudienceKind; locale: string; retired: boolean } | null;
  /** How many it would reach today, and how many are left out and why; null while nobody counted. */
  reach: { reached: number; leftOut: Readonly<Partial<Record<LeftOut, number>>> } | null;
  status: MessageState;
  /** Its own words where it has some, the message's elsewhere. */
  words: MessageWords;
  translations: readonly { locale: string; words: MessageWords; outOfDate: boolean }[];
  /** Merge fields its words use, and how many of its members have no value for one. */
  merge: readonly { field: string; lacking: number }[];
  submittedBy: Named | null;
  submittedOn: Day | null;
  approvedBy: Named | null;
  approvedOn: Day | null;
  /** The figures that were approved; null before. */
  approvedFigures: readonly KeptFigure[] | null;
  returnedReason: string;
  openRemarks: number;
  /** What is claimed and not shown by the records (claim check), in words. */
  claims: readonly ClaimFound[];
  sendOn: Day | null;
  sendTime: string | null;
  ratePerHour: number | null;
  pausedAt: Date | null;
  stoppedAt: Date | null;
}

/** Something in the words that the records do not show, or a number that was typed where it has to be live. */
export interface ClaimFound {
  /** effective (the word without the verdict), caused (without a control group), number (typed), figure (without value) */
  kind: "effective" | "caused" | "number" | "figure" | "script";
  field: string;
  locale: string;
  /** The words it is about. */
  passage: string;
  /** What is wrong and what to do. */
  why: string;
  /** Whether it keeps the message from being approved, or is only pointed out. */
  blocks: boolean;
  /** The sentence it stands in, as it was written. */
  sentence?: string;
  /** What may stand there instead: the verdict's own sentence, or the placeholder of the live figure. */
  instead?: string;
  /** Where in the field a typed number stands. */
  at?: number;
}

export const LEFT_OUT = [
  "noConsent",
  "unsubscribed",
  "gone",
  "missingValue",
  "noAddress",
  "bouncing",
  "elsewhere",
] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export const LEFT_OUT_LABELS: Record<LeftOut, string> = {
  noConsent: "has not consented to be contacted",
  unsubscribed: "wants no more messages",
  gone: "is no longer active",
  missingValue: "lacks a value the words need",
  noAddress: "has no usable address",
  bouncing: "letters come back",
  elsewhere: "gets it with another audience of this message",
};

/** After a number, whatever the number is: "3 without consent". */
export const LEFT_OUT_COUNTED: Record<LeftOut, string> = {
  noConsent: "without consent",
  unsubscribed: "wanting no more messages",
  gone: "no longer active",
  missingValue: "lacking a value the words need",
  noAddress: "without a usable address",
  bouncing: "whose letters come back",
  elsewhere: "told with another audience",
};

/** A message as its machine sees it. */
export interface MessageFacts {
  id: string;
  workspaceId: string;
  code: string;
  version: number;
  kind: CommunicationKind;
  status: MessageState;
  subject: string;
  opening: string;
  /** The plan or pilot it speaks of, and who owns that. */
  about: {
    kind: "plan" | "pilot";
    id: string;
    code: string;
    title: string;
    ownIds: readonly string[];
  } | null;
  createdById: string;
  /** Everybody who ever wrote into it: none of them approves it. */
  writerIds: readonly string[];
  corrects: { code: string; subject: string } | null;
  badNews: boolean;
  resultOn: Day | null;
  event: MessageEvent | null;
  figures: readonly LiveFigure[];
  versions: readonly VersionFacts[];
  importedOn: Day | null;
  today: Day;
}
