import type { Tx } from "../database.server";

/** Writes until when contacts are left in peace; answers with the addresses that somebody here bears. */
export async function quarantine(
  db: Tx,
  workspaceId: string,
  asked: ReadonlyMap<string, string | null>,
): Promise<{ known: Set<string>; set: number; lifted: number }> {
  const known = await db.$queryRaw<{ id: string; email: string }[]>`
    SELECT "id", lower("email") AS "email" FROM "Contact"
    WHERE "workspaceId" = ${workspaceId}
      AND lower("email") IN (SELECT jsonb_array_elements_text(${JSON.stringify([...asked.keys()])}::jsonb))`;
  const until = known.map(({ id, email }) => ({ id, until: asked.get(email) ?? null }));
  await db.$executeRaw`
    UPDATE "Contact" c SET "quarantinedUntil" = q."until"
    FROM jsonb_to_recordset(${JSON.stringify(until)}::jsonb) AS q("id" text, "until" text) WHERE c."id" = q."id"`;
  const set = until.filter((one) => one.until !== null).length;
  return { known: new Set(known.map((contact) => contact.email)), set, lifted: until.length - set };
}
