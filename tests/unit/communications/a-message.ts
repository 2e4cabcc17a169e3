import type { MessageState } from "~/domain/communications/communication";
import type { MessageFacts, VersionFacts } from "~/domain/communications/message-facts";
import type { Day } from "~/shared/calendar";

export const WORDS = {
  subject: "What came of CAP-001",
  opening: "It worked.",
  benefit: "Fewer second visits.",
  change: "10 minutes per visit, a checklist replaces two forms.",
  link: "The first visit decides.",
  body: "",
};

export const day = (text: string): Day => text as Day;

/** One audience's version with everything its moves could ask for. */
export const aVersion = (over: Partial<VersionFacts> = {}): VersionFacts => ({
  id: "v1",
  version: 1,
  audience: "Field service",
  register: { id: "a1", name: "Field service", kind: "employees", locale: "en", retired: false },
  reach: { reached: 48, leftOut: {} },
  status: "draft",
  words: WORDS,
  translations: [],
  merge: [],
  submittedBy: null,
  submittedOn: null,
  approvedBy: null,
  approvedOn: null,
  approvedFigures: [],
  returnedReason: "",
  openRemarks: 0,
  claims: [],
  sendOn: null,
  sendTime: null,
  ratePerHour: null,
  pausedAt: null,
  stoppedAt: null,
  ...over,
});

export const aMessage = (
  versions: readonly VersionFacts[] = [aVersion()],
  over: Partial<MessageFacts> = {},
): MessageFacts => ({
  id: "m1",
  workspaceId: "w1",
  code: "COM-4",
  version: 1,
  kind: "results",
  status: "draft",
  subject: WORDS.subject,
  opening: WORDS.opening,
  about: { kind: "plan", id: "p1", code: "CAP-001", title: "Name one person", ownIds: ["devin"] },
  createdById: "mara",
  writerIds: ["mara", "hana"],
  corrects: null,
  badNews: false,
  resultOn: null,
  event: null,
  figures: [],
  versions,
  importedOn: null,
  today: day("2026-10-15"),
  ...over,
});

export const inState = (status: MessageState, over: Partial<VersionFacts> = {}): MessageFacts =>
  aMessage([aVersion({ status, submittedBy: { id: "hana", name: "Hana" }, ...over })]);
