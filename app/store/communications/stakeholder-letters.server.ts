import { type AudienceReader, OUTSIDE_KINDS } from "~/domain/audiences/audience";
import type { Unit } from "../commit.server";
import { writeLetterGroup } from "../letters/group.write.server";
import { writeLetters } from "../letters/letter.write.server";
import { listActiveIds } from "../people/active-ids.queries.server";
import { markHanded } from "./dispatch.server";
import type { Leaving } from "./leaving.queries.server";

/** Behind what somebody waits for at the screen. */
const BEHIND = -1;

export interface Told {
  recipientId: string;
  reader: AudienceReader;
  letterId: string;
}

/** Letters of one approved version to some of its recipients, who are marked as having one on its way. */
export async function writeStakeholderLetters(
  unit: Unit,
  version: Omit<Leaving, "status">,
  told: readonly Told[],
  at: Date,
): Promise<void> {
  const { workspaceId, snapshotId } = version;
  if (told.length === 0 || snapshotId === null) return;
  const active = await listActiveIds(
    unit.db,
    workspaceId,
    told.flatMap(({ reader }) => reader.personId ?? []),
  );
  const worksHere = ({ personId }: AudienceReader): boolean => personId !== null && active.has(personId);
  const isOutside = version.kind !== null && OUTSIDE_KINDS.includes(version.kind);
  const groupId = await groupOf(unit, version, snapshotId, at);
  await writeLetters(
    unit,
    told.map(({ recipientId, reader, letterId }) => ({
      id: letterId,
      workspaceId,
      personId: worksHere(reader) ? reader.personId : null,
      toEmail: reader.email,
      toName: reader.name,
      groupId,
      at,
      priority: BEHIND,
      content: {
        kind: "stakeholder" as const,
        name: reader.name,
        snapshotId,
        recipientId,
        locale: reader.locale,
        timeZone: reader.timeZone,
        merge: { ...reader.merge },
        // Whoever works here is written to as one of the house, in whatever audience they stand.
        outside: isOutside && !worksHere(reader),
      },
    })),
  );
  await markHanded(
    unit,
    told.map(({ recipientId, letterId }) => ({ id: recipientId, letterId })),
    at,
  );
}

/** All letters of one approved version stand together in the outbox. */
async function groupOf(
  unit: Unit,
  { workspaceId, code, audience, scheduledById }: Omit<Leaving, "status">,
  snapshotId: string,
  at: Date,
): Promise<string> {
  const { id } = await writeLetterGroup(unit, {
    id: snapshotId,
    workspaceId,
    kind: "stakeholder",
    subject: `${code} for ${audience}`,
    href: `/communications/${encodeURIComponent(code)}`,
    createdById: scheduledById ?? "system",
    at,
  });
  return id;
}
