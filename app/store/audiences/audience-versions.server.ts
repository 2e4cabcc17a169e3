import type { Unit } from "../commit.server";

interface Named {
  id: string;
  name: string;
}

/** Drafts that named an audience in words, before it stood in the register, are written to it. */
export async function adoptVersions(unit: Unit, workspaceId: string, { id, name }: Named): Promise<number> {
  return unit.db.$executeRaw`
    UPDATE "CommunicationAudience" v SET "audienceId" = ${id}, "audience" = ${name}, "version" = v."version" + 1
    WHERE v."workspaceId" = ${workspaceId} AND v."audienceId" IS NULL AND lower(v."audience") = lower(${name})
      AND v."status" IN ('draft', 'returned')
      AND NOT EXISTS (SELECT 1 FROM "CommunicationAudience" o WHERE o."communicationId" = v."communicationId"
        AND o."id" <> v."id" AND o."audience" = ${name})`;
}

/**
 * An audience's new name follows into every message that was written to it. Where another version of a message bears
 * that name already, the old one stays: two of one name could not be told apart.
 */
export async function renameVersions(unit: Unit, { id, name }: Named): Promise<number> {
  return unit.db.$executeRaw`
    UPDATE "CommunicationAudience" v SET "audience" = ${name}
    WHERE v."audienceId" = ${id} AND v."audience" <> ${name}
      AND NOT EXISTS (SELECT 1 FROM "CommunicationAudience" o WHERE o."communicationId" = v."communicationId"
        AND o."id" <> v."id" AND o."audience" = ${name})`;
}
