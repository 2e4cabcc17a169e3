import type { TestProject } from "vitest/node";
import { ensureTemplate } from "~/store/embedded-template.server";
import { findPostgres, startPostgres } from "./postgres.mjs";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string | null;
    template: string | null;
  }
}

/**
 * Once before all integration tests: the prepared archive for the embedded database, or, with
 * CAPSTAN_TEST_DATABASE=postgres, a PostgreSQL server that lives as long as the tests.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (process.env.CAPSTAN_TEST_DATABASE !== "postgres") {
    project.provide("template", await ensureTemplate());
    project.provide("databaseUrl", null);
    return undefined;
  }
  const bin = findPostgres();
  if (!bin)
    throw new Error("No PostgreSQL 15 or newer found, neither in PATH nor under /usr/lib/postgresql.");
  const server = await startPostgres(bin);
  project.provide("template", null);
  project.provide("databaseUrl", server.url);
  return () => server.stop();
}
