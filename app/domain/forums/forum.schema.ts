import * as z from "zod";
import {
  choiceId,
  dayField,
  neededLine,
  neededWords,
  optionalDay,
  versionField,
  words,
} from "../governance/fields.schema";
import { oneTimeKey } from "../one-time-key";

export const newForumSchema = z.object({
  name: neededLine("Give the community its name."),
  ownerId: choiceId,
  approverId: choiceId,
  key: oneTimeKey,
});
export type NewForum = z.output<typeof newForumSchema>;

export const editForumSchema = z.object({
  version: versionField,
  name: neededLine("Give the community its name."),
  ownerId: choiceId,
  approverId: choiceId,
  nextReviewOn: optionalDay,
  model: words(),
  intervention: words(),
  procedures: words(),
  responsibilities: words(),
  training: words(),
  engagement: words(),
});
export type EditForum = z.output<typeof editForumSchema>;

export const approveForumSchema = z.object({ version: versionField });

export const interventionSchema = z.object({
  day: dayField("Say on which day it was."),
  what: neededWords("Write what happened.", 1000),
  action: neededWords("Write what was done about it.", 1000),
  key: oneTimeKey,
});
export type LogIntervention = z.output<typeof interventionSchema>;
