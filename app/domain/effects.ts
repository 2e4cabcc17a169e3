import * as z from "zod";

/**
 * What follows from a change outside its transaction. A machine names its effects, commit puts them into
 * the queue together with the change, a job carries them out. Every effect has one id that can be
 * foretold, so that the same effect can never be queued twice.
 */
export const importRunSchema = z.object({
  kind: z.literal("import.run"),
  importId: z.string(),
  /** The import's version: an import that is redone is a new effect. */
  version: z.number().int(),
});

/** An import of many rows is undone or redone in portions. */
export const importMoveSchema = z.object({
  kind: z.literal("import.move"),
  importId: z.string(),
  version: z.number().int(),
});

export const letterSendSchema = z.object({
  kind: z.literal("letter.send"),
  letterId: z.string(),
  /** The letter's version: a letter that is sent again is a new effect. */
  version: z.number().int(),
});

export const perceptionsReadSchema = z.object({
  kind: z.literal("perceptions.read"),
  surveyId: z.string(),
  /** What brought or took answers: "import:<id>:v<version>". */
  cause: z.string(),
});

export const casesOpenSchema = z.object({
  kind: z.literal("cases.open"),
  workspaceId: z.string(),
  /** Where the new answers came from: an import, or the key by which the intake takes them in. */
  source: z.enum(["import", "token"]),
  sourceId: z.string(),
  /** The import's version, or the intake request's id: answers that come later are a new effect. */
  round: z.string(),
});

export const kpisFeedSchema = z.object({
  kind: z.literal("kpis.feed"),
  workspaceId: z.string(),
  /** What moved the answers or the feed: "import:<id>:v<version>". */
  cause: z.string(),
});

/** What a change has written into the log is told to the people it concerns. */
export const noticesTellSchema = z.object({
  kind: z.literal("notices.tell"),
  workspaceId: z.string(),
  /** The lines of one change, by their place in the workspace's log. */
  from: z.number().int(),
  to: z.number().int(),
});

/** Notices that go by letter wait a little, so that several for one person stand in one letter. */
export const noticesPostSchema = z.object({
  kind: z.literal("notices.post"),
  workspaceId: z.string(),
  personId: z.string(),
  /** The notice that asked for the letter; it takes up the others that wait by then. */
  noticeId: z.string(),
});

/** A scheduled version is spread to its recipients, in portions; what was done of it stands with the version. */
export const messageSpreadSchema = z.object({
  kind: z.literal("message.spread"),
  workspaceId: z.string(),
  /** The audience's version of the message (CommunicationAudience). */
  versionId: z.string(),
  /** The record's version as it was scheduled: one that is scheduled again is a new effect. */
  round: z.number().int(),
});

export const effectSchema = z.discriminatedUnion("kind", [
  casesOpenSchema,
  importMoveSchema,
  importRunSchema,
  kpisFeedSchema,
  letterSendSchema,
  messageSpreadSchema,
  noticesPostSchema,
  noticesTellSchema,
  perceptionsReadSchema,
]);
export type Effect = z.infer<typeof effectSchema>;
export type EffectKind = Effect["kind"];
export type EffectOf<K extends EffectKind> = Extract<Effect, { kind: K }>;

/** Effects of one lane wait for each other; lanes do not: a long import never holds up a letter. */
export const LANES = ["imports", "letters", "cases", "notices", "messages"] as const;
export type Lane = (typeof LANES)[number];

export const laneOf = (effect: Effect): Lane => {
  switch (effect.kind) {
    case "import.move":
    case "import.run":
    case "kpis.feed":
    case "perceptions.read":
      return "imports";
    case "letter.send":
      return "letters";
    case "message.spread":
      return "messages";
    case "cases.open":
      return "cases";
    case "notices.post":
    case "notices.tell":
      return "notices";
  }
};

export const effectId = (effect: Effect): string => {
  switch (effect.kind) {
    case "import.move":
    case "import.run":
      return `import:${effect.importId}:v${effect.version}:${effect.kind}`;
    case "letter.send":
      return `letter:${effect.letterId}:v${effect.version}:letter.send`;
    case "cases.open":
      return `${effect.source}:${effect.sourceId}:${effect.round}:cases.open`;
    case "message.spread":
      return `version:${effect.versionId}:v${effect.round}:message.spread`;
    case "notices.post":
      return `notice:${effect.noticeId}:notices.post`;
    case "notices.tell":
      return `log:${effect.workspaceId}:${effect.from}:notices.tell`;
    case "kpis.feed":
      return `kpis:${effect.workspaceId}:${effect.cause}:kpis.feed`;
    case "perceptions.read":
      return `survey:${effect.surveyId}:${effect.cause}:perceptions.read`;
  }
};

/** Whose an effect is: the workspace, where it says so, or the record it speaks of. */
export type EffectOwner = { workspaceId: string } | { record: "import" | "letter" | "survey"; id: string };

export const ownerOf = (effect: Effect): EffectOwner => {
  switch (effect.kind) {
    case "import.move":
    case "import.run":
      return { record: "import", id: effect.importId };
    case "letter.send":
      return { record: "letter", id: effect.letterId };
    case "perceptions.read":
      return { record: "survey", id: effect.surveyId };
    case "cases.open":
    case "kpis.feed":
    case "message.spread":
    case "notices.post":
    case "notices.tell":
      return { workspaceId: effect.workspaceId };
  }
};

/** What it does, for the page of the work behind the scenes. */
export const EFFECT_LABELS: Record<EffectKind, string> = {
  "cases.open": "Open the cases of new answers",
  "import.move": "Undo or redo an import",
  "import.run": "Take in an import",
  "kpis.feed": "Feed KPIs from their indices",
  "letter.send": "Send a letter",
  "message.spread": "List who is told a message",
  "notices.post": "Write a letter of notices",
  "notices.tell": "Tell people of a change",
  "perceptions.read": "Read what accounts said",
};

export const LANE_LABELS: Record<Lane, string> = {
  imports: "Imports",
  letters: "Letters",
  cases: "Cases",
  notices: "Notices",
  messages: "Messages to audiences",
};
