import { absenceSubject, WHO_KEEPS_ABSENCES } from "~/domain/absences/absence.access";
import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { done, notAllowedNow, notFound, notPermitted, type Result } from "~/domain/refusal";
import { findAbsence } from "~/store/absences/absence.queries.server";
import { commit } from "~/store/commit.server";

/** Back early, or not away at all: the deputy's part ends at once. It stays on record. */
export async function endAbsence(
  act: Act,
  input: { absenceId: string; version: number },
): Promise<Result<{ name: string; deputyName: string }>> {
  const { viewer, now } = act;
  const absence = await findAbsence(viewer, input.absenceId, now);
  if (!absence) return notFound("absence");
  if (!can(viewer, "absence.edit", absenceSubject({ ...absence, workspaceId: viewer.workspaceId }))) {
    return notPermitted(WHO_KEEPS_ABSENCES);
  }
  if (absence.state === "ended") return notAllowedNow("This absence was ended already.");
  if (absence.state === "past") return notAllowedNow("This absence is over by itself.");
  return commit(act, async (unit) => {
    await unit.move("absence", { id: absence.id, version: input.version }, { endedAt: now });
    const called = absence.state === "ahead" ? "called off" : "ended early";
    unit.log({
      noun: "absence",
      recordId: absence.id,
      verb: absence.state === "ahead" ? "withdrawn" : "closed",
      summary: `${called} the absence of ${absence.personName} from ${absence.fromDay} to ${absence.toDay}`,
      before: { toDay: absence.toDay },
      after: { ended: true },
    });
    return done({ name: absence.personName, deputyName: absence.deputyName });
  });
}
