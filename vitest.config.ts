import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "~": fileURLToPath(new URL("./app", import.meta.url)) };

/**
 * Rules of the product that ask plain reads and writes of their database. Where PostgreSQL is there, `npm test` runs all
 * integration tests on it, and these not once more on the embedded one; everything in which the two databases differ
 * runs on both: their adapters, transactions, queue, turns, listening, imports, tallies, dates, sign-in, letters.
 * Without PostgreSQL everything runs on the embedded one, which every journey through the built product has as well.
 */
const ALIKE_ON_BOTH = [
  "tests/integration/{absences,accounts,award,benchmarks,bin,cases,checkins,findings,governance,kpis}/**",
  "tests/integration/{lessons,mail-acts,notices,pilots,plans,playbook,registers,reports,revenue,roi,rollouts}/**",
  "tests/integration/{series,spend,targets,tasks,technologies,templates,triage,verification,wishes,work}/**",
  "tests/integration/{audiences,win-back}/**",
  // What sends messages runs on both.
  "tests/integration/communications/{figures,public-pages,readers,review,sending-doors,writing,writing-doors}.test.ts",
];

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: { name: "house", include: ["tests/house/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        resolve: { alias },
        // Pure code keeps nothing between files, so that what they share is read once.
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          testTimeout: 20_000,
          isolate: false,
        },
      },
      {
        resolve: { alias },
        // One worker: the database's WebAssembly is compiled once, and two cores are not fought over.
        test: {
          name: "integration",
          include: ["tests/integration/**/*.test.ts"],
          exclude: process.env.CAPSTAN_TEST_DATABASE === "embedded-beside-postgres" ? ALIKE_ON_BOTH : [],
          globalSetup: ["tests/support/integration-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          isolate: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
