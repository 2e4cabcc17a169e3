import * as z from "zod";
import { choiceId, neededLine, optionalDay, versionField, words } from "../governance/fields.schema";
import { oneTimeKey } from "../one-time-key";
import { MOST_WORDS, wordsOf } from "./policy";

const customerWords = words(400).transform((text, context): string => {
  const found = wordsOf(text);
  const problem =
    found.length > MOST_WORDS
      ? `At most ${MOST_WORDS} words.`
      : found.some((word) => word.length < 3)
        ? "Each word needs three letters at least, or it is found everywhere."
        : null;
  if (problem === null) return found.join(", ");
  context.addIssue({ code: "custom", message: problem });
  return z.NEVER;
});

export const policySchema = z.object({
  name: neededLine("Give the policy the name people know it by."),
  text: words(),
  ownerId: choiceId,
  controls: words(),
  words: customerWords,
});
export type PolicyFields = z.output<typeof policySchema>;

export const newPolicySchema = policySchema.extend({ key: oneTimeKey });
export const editPolicySchema = policySchema.extend({ version: versionField });

export const reviewPolicySchema = z
  .object({
    version: versionField,
    feelsGood: z.enum(["yes", "no"], { error: "Answer with yes or no." }),
    why: words(),
    nextReviewOn: optionalDay,
  })
  .superRefine((review, context) => {
    if (review.feelsGood === "no" && review.why === "")
      context.addIssue({
        code: "custom",
        path: ["why"],
        message: "Say what a customer would not feel good about.",
      });
  });
export type PolicyReview = z.output<typeof reviewPolicySchema>;
