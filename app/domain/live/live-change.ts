import * as z from "zod";
import { can } from "../access";
import type { Viewer } from "../viewer";

/** What every process is told of a change, the moment it stands: which records moved, and nothing of what they say. */
const liveChangeSchema = z.object({
  workspaceId: z.string(),
  dataVersion: z.number().int(),
  /** Who did it. */
  byId: z.string(),
  /** "task:<id>"; null: too many to name, so anything may have moved. */
  touched: z.array(z.string()).nullable(),
  planIds: z.array(z.string()),
  /** Whom a notice was written to by it; null: too many to name. */
  noticed: z.array(z.string()).nullable(),
});
export type LiveChange = z.infer<typeof liveChangeSchema>;

/** The database takes 8000 bytes at once; ids are 26 letters. */
const MOST = 60;

interface Touched {
  noun: string;
  recordId: string;
  planId?: string | null;
}

export function liveChangeOf(
  { workspaceId, personId }: Pick<Viewer, "workspaceId" | "personId">,
  dataVersion: number,
  entries: readonly Touched[],
  noticed: Iterable<string>,
): LiveChange {
  const touched = [...new Set(entries.map(({ noun, recordId }) => `${noun}:${recordId}`))];
  const planIds = [
    ...new Set(
      entries.flatMap(({ noun, recordId, planId }) => planId ?? (noun === "plan" ? [recordId] : [])),
    ),
  ];
  const people = [...new Set(noticed)];
  const isMuch = touched.length > MOST || planIds.length > MOST || entries.some(isLong);
  return {
    workspaceId,
    dataVersion,
    byId: personId,
    touched: isMuch ? null : touched,
    planIds: isMuch ? [] : planIds,
    noticed: people.length > MOST ? null : people,
  };
}

/** Ids of our own are short; what else stands in their place is not worth its room. */
const isLong = ({ noun, recordId, planId }: Touched): boolean =>
  noun.length + recordId.length > 60 || (planId?.length ?? 0) > 40;

/** A payload that is none of ours says only that nobody knows what moved. */
export function readLiveChange(payload: string): LiveChange | null {
  try {
    return liveChangeSchema.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}

/** Letters on their way and other work of the house: seen where it is looked for, but no reason to hurry. */
const QUIET_NOUNS = new Set([
  "letter",
  "letter-group",
  "digest",
  "parked-effect",
  "act-link",
  "calendar-feed",
]);

/** What an open page is told: nothing that its reader could not see anyway, and no names. */
export interface LiveWord {
  version: number;
  /** Their own doing, in another window of theirs. */
  mine: boolean;
  /** They have something new to read. */
  notice: boolean;
  /** Nobody waits for it. */
  quiet: boolean;
  /** The plans it was about; null: it may be about anything. */
  plans: string[] | null;
}

export function liveWordFor(viewer: Viewer, change: LiveChange): LiveWord {
  const { touched, planIds, noticed, byId, dataVersion } = change;
  const notice = noticed === null || noticed.includes(viewer.personId);
  const isAboutPlansAlone = touched !== null && planIds.length > 0;
  return {
    version: dataVersion,
    mine: byId === viewer.personId,
    notice,
    quiet: !notice && touched !== null && touched.every((key) => QUIET_NOUNS.has(key.split(":", 1)[0] ?? "")),
    plans: isAboutPlansAlone && can(viewer, "program.read") ? planIds : null,
  };
}
