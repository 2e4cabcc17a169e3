import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "~": fileURLToPath(new URL("./app", import.meta.url)) };

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
