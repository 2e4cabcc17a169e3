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

export const letterSendSchema = z.object({
  kind: z.literal("letter.send"),
  letterId: z.string(),
  /** The letter's version: a letter that is sent again is a new effect. */
  version: z.number().int(),
});

export const effectSchema = z.discriminatedUnion("kind", [importRunSchema, letterSendSchema]);
export type Effect = z.infer<typeof effectSchema>;
export type EffectKind = Effect["kind"];
export type EffectOf<K extends EffectKind> = Extract<Effect, { kind: K }>;

/** Effects of one lane wait for each other; lanes do not: a long import never holds up a letter. */
export const LANES = ["imports", "letters"] as const;
export type Lane = (typeof LANES)[number];

export const laneOf = (effect: Effect): Lane => {
  switch (effect.kind) {
    case "import.run":
      return "imports";
    case "letter.send":
      return "letters";
  }
};

export const effectId = (effect: Effect): string => {
  switch (effect.kind) {
    case "import.run":
      return `import:${effect.importId}:v${effect.version}:import.run`;
    case "letter.send":
      return `letter:${effect.letterId}:v${effect.version}:letter.send`;
  }
};
