import * as z from "zod";
import { choiceId, neededLine, neededWords, versionField, words } from "../governance/fields.schema";
import { oneTimeKey } from "../one-time-key";
import { REPLICATION_WAYS } from "./replication";

export const askReplicationSchema = z.object({
  businessUnit: neededLine("Say which business unit wants to repeat it.", 120),
  why: neededWords("Say why it would help there.", 1_000),
  key: oneTimeKey,
});
export type AskReplication = z.output<typeof askReplicationSchema>;

export const answerReplicationSchema = z.discriminatedUnion("answer", [
  z.object({
    answer: z.literal("accepted"),
    version: versionField,
    way: z.enum(REPLICATION_WAYS, { error: "Choose what it becomes." }),
    ownerId: choiceId,
    words: words(1_000),
  }),
  z.object({
    answer: z.literal("declined"),
    version: versionField,
    words: neededWords("Say why not; they read it on this page.", 1_000),
  }),
]);
export type AnswerReplication = z.output<typeof answerReplicationSchema>;
