import * as z from "zod";
import { oneTimeKey } from "../one-time-key";
import { choiceId, line, neededLine, versionField, words } from "./fields.schema";

const STAGE_NAME_LIMIT = 80;
export const stageName = neededLine("Give the stage a name.", STAGE_NAME_LIMIT);

export const stageSchema = z.object({
  name: stageName,
  businessFunction: line(120),
  ownerId: choiceId,
  success: words(),
  handOver: words(),
});

export const newStageSchema = stageSchema.extend({ key: oneTimeKey });
export type NewStage = z.output<typeof newStageSchema>;

export const editStageSchema = stageSchema.extend({ version: versionField });
export type EditStage = z.output<typeof editStageSchema>;

export const moveStageSchema = z.object({
  stageId: z.string().max(60),
  direction: z.enum(["up", "down"], { error: "Up or down." }),
});
export type MoveStage = z.output<typeof moveStageSchema>;

/** Names from answers, or the six to start with. */
export const adoptStagesSchema = z.object({
  names: z
    .preprocess(
      (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
      z.array(stageName).max(30, { error: "At most 30 stages at once." }),
    )
    .refine((names) => names.length > 0, { error: "Choose a name." }),
});

export const renameStageSchema = z.object({
  stageId: z.string({ error: "Choose the stage." }).min(1, { error: "Choose the stage." }).max(60),
  name: stageName,
});
export const retireStageSchema = z.object({ version: versionField });
