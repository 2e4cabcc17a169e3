import { can } from "~/domain/access";
import type { Act } from "~/domain/act";
import { findingCode } from "~/domain/findings/finding";
import { pilotCode } from "~/domain/pilots/pilot";
import { usualLooks } from "~/domain/pilots/pilot-form";
import { done, notFound, notPermitted, type Result } from "~/domain/refusal";
import { newId } from "~/shared/id.server";
import { commit } from "~/store/commit.server";
import { keepPilotNumber, takePilotNumber } from "~/store/pilots/pilot-number.server";
import { listEvidenceOfFinding } from "~/store/plans/evidence.queries.server";

interface NewPilot {
  title: string;
  question?: string | undefined;
  findingNumber?: number | null | undefined;
  /** The id of the form, so that the same form sent twice begins one pilot. */
  key?: string | undefined;
  /** Taken in from elsewhere with the letter it has there. */
  number?: number;
}

/** Proposes a pilot: blank, or from a finding with its words and what customers say. */
export async function createPilot(
  act: Act,
  input: NewPilot,
): Promise<Result<{ pilotId: string; code: string }>> {
  const { viewer, now } = act;
  const { workspaceId } = viewer;
  if (!can(viewer, "pilot.create")) {
    return notPermitted("Pilots are proposed by owners, leaders and administrators. Ask one of them.");
  }
  return commit(act, async (unit) => {
    const made = input.key ? await unit.db.pilot.findUnique({ where: { id: input.key } }) : null;
    if (made && made.workspaceId === workspaceId && made.createdById === viewer.personId) {
      return done({ pilotId: made.id, code: pilotCode(made.number) });
    }
    const finding =
      typeof input.findingNumber === "number"
        ? await unit.db.finding.findFirst({ where: { workspaceId, number: input.findingNumber } })
        : null;
    if (typeof input.findingNumber === "number" && !finding) return notFound("finding");
    const { interimLooks } = await unit.db.workspace.findUniqueOrThrow({
      where: { id: workspaceId },
      select: { interimLooks: true },
    });
    const number =
      act.door === "import" && input.number !== undefined
        ? await keepPilotNumber(unit.db, workspaceId, input.number)
        : await takePilotNumber(unit.db, workspaceId);
    const code = pilotCode(number);
    const pilot = await unit.db.pilot.create({
      data: {
        id: made ? newId() : (input.key ?? newId()),
        workspaceId,
        number,
        title: input.title,
        question: input.question ?? "",
        status: "proposed",
        stage: finding?.stage ?? "",
        looks: usualLooks(interimLooks),
        findingId: finding?.id ?? null,
        // Whoever proposes it as an owner runs it, until somebody else is named.
        ownerId: viewer.role === "owner" ? viewer.personId : null,
        createdById: viewer.personId,
        createdAt: now,
        updatedAt: now,
      },
    });
    if (finding) {
      const evidence = await listEvidenceOfFinding(unit.db, viewer, finding.id);
      await unit.db.pilotEvidence.createMany({
        data: evidence.map(({ kind, responseId, quote, source }) => ({
          kind,
          responseId,
          quote,
          source,
          id: newId(),
          pilotId: pilot.id,
          createdAt: now,
        })),
      });
    }
    unit.log({
      noun: "pilot",
      recordId: pilot.id,
      verb: "created",
      summary: `proposed ${code} “${input.title}”${finding ? ` from ${findingCode(finding.number)}` : ""}`,
      after: { code, title: input.title, question: pilot.question, finding: finding?.number ?? null },
    });
    return done({ pilotId: pilot.id, code });
  });
}
