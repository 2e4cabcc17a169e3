import type { Role } from "../viewer";

/** A person as far as it matters for telling them something. */
export interface NoticePerson {
  id: string;
  name: string;
  role: Role;
  active: boolean;
  auditor: boolean;
  /** What they chose to get by letter (Person.letterKinds). */
  letterKinds: unknown;
  /** Who stands in for them today; null while they are here. */
  deputyId: string | null;
}

export interface NoticePlan {
  id: string;
  code: string;
  title: string;
  ownerId: string | null;
  deputyId: string | null;
  sponsorId: string | null;
  verifierId: string | null;
  /** Those with a part in it, and those who have a task of it to do. */
  involvedIds: readonly string[];
}

export interface NoticeTask {
  id: string;
  number: number;
  title: string;
  dueOn: string | null;
  assigneeId: string | null;
  waitingForId: string | null;
  /** What holds it up, while it is blocked. */
  blockedReason: string;
  /** What waited for this alone and may begin now. */
  freed: readonly { id: string; number: number; title: string; assigneeId: string | null }[];
}

/** A finding, a case or a lost customer, by the name people give it. */
export interface NoticeRecord {
  noun: "finding" | "case" | "win-back";
  id: string;
  title: string;
  href: string;
  ownerId: string | null;
}

export interface NoticePilot {
  id: string;
  code: string;
  title: string;
  ownerId: string | null;
  sponsorId: string | null;
  /** Those with an account who raised their hand for it. */
  handIds: readonly string[];
}

/** A message to audiences: who wrote it, and whose plan or pilot it speaks of. */
export interface NoticeMessage {
  id: string;
  code: string;
  subject: string;
  createdById: string;
  ownIds: readonly string[];
}

/** A message on its way through review. */
export interface ReviewedMessage {
  id: string;
  code: string;
  subject: string;
  /** Who began and who submitted it. */
  authorIds: readonly string[];
  /** Leaders and executives who neither wrote it nor own what it is about. */
  approverIds: readonly string[];
  /** How many of its versions wait for approval. */
  waits: number;
}

/** Everything that decides who hears of one event. */
export interface NoticeGround {
  plan: NoticePlan | null;
  task: NoticeTask | null;
  record: NoticeRecord | null;
  pilot: NoticePilot | null;
  message: NoticeMessage | null;
  /** Of a line of its review alone. */
  reviewed?: ReviewedMessage | null;
  /** Who had asked for what is answered now. */
  askedById: string | null;
  /** The requests that this very move has answered, and who had asked. */
  answered: readonly { requestId: string; personId: string }[];
  /** Those who may agree to a new date where no sponsor is named. */
  leaderIds: readonly string[];
  /** Those who may grant money and decide pilots without being named on them. */
  executiveIds: readonly string[];
  /** Those who follow what it is about, and those who do not want to hear of it. */
  followerIds: readonly string[];
  mutedIds: readonly string[];
  people: ReadonlyMap<string, NoticePerson>;
}
