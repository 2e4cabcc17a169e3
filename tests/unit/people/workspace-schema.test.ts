import { expect, it } from "vitest";
import { workspaceSchema } from "~/domain/workspace/workspace.schema";

const settings = {
  name: "Kestrelyn",
  currency: "USD",
  timeZone: "America/Chicago",
  locale: "en",
  statusFloor: "25",
  openPlanLimit: "5",
};

it("takes a version that a record can have, and no other", () => {
  expect(workspaceSchema.safeParse({ ...settings, version: "3" }).success).toBe(true);
  for (const version of ["99999999999999", "-1", "1.5", "x", undefined]) {
    expect(workspaceSchema.safeParse({ ...settings, version }).success, version).toBe(false);
  }
});
