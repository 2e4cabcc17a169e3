import * as z from "zod";
import { oneTimeKey } from "../one-time-key";
import { choiceId, dayField, line, neededLine, optionalDay, versionField, words } from "./fields.schema";
import { TEAM_PARTS } from "./team";

const share = z.preprocess(
  (value) => (value === "" || value === undefined ? null : value),
  z.coerce
    .number({ error: "A whole number from 1 to 100." })
    .int({ error: "A whole number from 1 to 100." })
    .min(1, { error: "A whole number from 1 to 100." })
    .max(100, { error: "A whole number from 1 to 100." })
    .nullable(),
);

const fields = {
  /** Somebody with an account, or a name. */
  personId: choiceId,
  name: line(120),
  part: z.enum(TEAM_PARTS, { error: "Choose the part." }),
  duty: words(1_000),
  sharePercent: share,
  fromDay: dayField("Say from which day on."),
  toDay: optionalDay,
};

const isNamed = (member: { personId: string | null; name: string }) =>
  member.personId !== null || member.name !== "";
const NAMELESS = {
  error: "Choose a person, or write the name of somebody without an account.",
  path: ["name"],
};
const inOrder = (member: { fromDay: string; toDay: string | null }) =>
  member.toDay === null || member.toDay >= member.fromDay;
const BACKWARDS = { error: "It ends before it begins.", path: ["toDay"] };

export const newMemberSchema = z
  .object({ ...fields, key: oneTimeKey })
  .refine(isNamed, NAMELESS)
  .refine(inOrder, BACKWARDS);
export type NewMember = z.output<typeof newMemberSchema>;

export const editMemberSchema = z
  .object({ ...fields, version: versionField })
  .refine(isNamed, NAMELESS)
  .refine(inOrder, BACKWARDS);
export type EditMember = z.output<typeof editMemberSchema>;

export const raiseHandSchema = z.object({
  /** Empty: one's own hand. A leader may write down somebody without an account. */
  name: line(120),
  unit: line(120),
  offers: words(1_000),
  /** Code of the pilot they want to take part in; empty: the program. */
  pilot: line(20),
  key: oneTimeKey,
});
export type RaiseHand = z.output<typeof raiseHandSchema>;

export const answerHandSchema = z.discriminatedUnion("answer", [
  z.object({
    answer: z.literal("placed"),
    version: versionField,
    placedIn: neededLine("Say where: a plan, a pilot, a stage.", 200),
    words: words(1_000),
  }),
  z.object({
    answer: z.literal("declined"),
    version: versionField,
    placedIn: line(200),
    words: words(1_000).refine((text) => text !== "", {
      error: "Write a word of thanks and why not now; they read it on this page.",
    }),
  }),
]);
export type AnswerHand = z.output<typeof answerHandSchema>;
