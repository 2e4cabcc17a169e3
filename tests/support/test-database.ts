import { beforeAll, beforeEach, inject } from "vitest";
import type { Act } from "~/domain/act";
import type { Role, Viewer } from "~/domain/viewer";
import type { Person, Prisma, Workspace } from "~/generated/prisma/client";
import { newId } from "~/shared/id.server";
import { connection, database, isDatabaseOpen, openDatabase } from "~/store/database.server";

/** A Thursday; the moment at which the demo begins. */
export const TEST_NOW = new Date("2026-10-15T14:00:00Z");

/** At the top of a test file: a database that is empty before every test. Which one, the run decides. */
export function freshDatabase(): void {
  beforeAll(openTestDatabase);
  beforeEach(emptyDatabase);
}

/** For files whose tests read what one `beforeAll` wrote: empty once, then left alone. */
export function sharedDatabase(): void {
  beforeAll(async () => {
    await openTestDatabase();
    await emptyDatabase();
  });
}

export async function openTestDatabase(): Promise<void> {
  if (isDatabaseOpen()) return;
  const url = inject("databaseUrl");
  await openDatabase(url ? { url } : { inMemory: true, template: inject("template") ?? undefined });
}

/** Deletes row by row where there are rows: for the few a test leaves, much quicker than truncating forty tables. */
const EMPTY = `DO $$
DECLARE
  name text;
  filled boolean;
BEGIN
  SET LOCAL session_replication_role = replica;
  FOR name IN
    SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
    WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations')
       OR (schemaname = 'pgboss' AND tablename IN ('job', 'archive'))
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT 1 FROM %s)', name) INTO filled;
    IF filled THEN EXECUTE format('DELETE FROM %s', name); END IF;
  END LOOP;
END $$`;

export async function emptyDatabase(): Promise<void> {
  await connection().sql(EMPTY);
}

/** Whether the tests run on a server's database rather than the embedded one. */
export const isServerRun = (): boolean => inject("databaseUrl") !== null;

export async function aWorkspace(change: Partial<Prisma.WorkspaceCreateInput> = {}): Promise<Workspace> {
  const id = newId();
  return database().workspace.create({
    data: {
      id,
      name: `Workspace ${id.slice(-4)}`,
      timeZone: "America/Chicago",
      createdAt: TEST_NOW,
      ...change,
    },
  });
}

export async function aPerson(
  workspace: Pick<Workspace, "id">,
  role: Role,
  change: Partial<Prisma.PersonUncheckedCreateInput> = {},
): Promise<Person> {
  const id = newId();
  return database().person.create({
    data: {
      id,
      workspaceId: workspace.id,
      name: `${role[0]?.toUpperCase()}${role.slice(1)} ${id.slice(-4)}`,
      email: `${id.toLowerCase()}@example.com`,
      role,
      timeZone: "America/Chicago",
      createdAt: TEST_NOW,
      ...change,
    },
  });
}

export const viewerOf = (person: Person): Viewer => ({
  personId: person.id,
  workspaceId: person.workspaceId,
  name: person.name,
  role: person.role as Role,
  auditor: person.auditor,
  timeZone: person.timeZone,
  locale: person.locale,
});

export const actOf = (person: Person, now: Date = TEST_NOW, door: Act["door"] = "screen"): Act => ({
  viewer: viewerOf(person),
  now,
  door,
});

/** Somebody of a role, in the given workspace or in one of their own. */
export async function actFor(
  role: Role,
  workspace?: Pick<Workspace, "id">,
  now: Date = TEST_NOW,
): Promise<Act> {
  return actOf(await aPerson(workspace ?? (await aWorkspace()), role), now);
}
