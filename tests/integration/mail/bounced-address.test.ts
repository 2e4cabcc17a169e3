import { beforeAll, describe, expect, it } from "vitest";
import type { Act } from "~/domain/act";
import { database } from "~/store/database.server";
import { findBouncedLetter } from "~/store/letters/bounce.queries.server";
import { sameText } from "~/store/same-text.server";
import { putLetters } from "../../support/letters";
import { actFor, aWorkspace, sharedDatabase, TEST_NOW } from "../../support/test-database";

sharedDatabase();

let admin: Act;
beforeAll(async () => {
  const workspace = await aWorkspace();
  admin = await actFor("admin", workspace);
  await putLetters([{ workspaceId: workspace.id, toEmail: "devin@kestrelyn.example" }]);
  await database().letter.updateMany({ data: { status: "sent", sentAt: TEST_NOW } });
});

describe("a report by the address alone", () => {
  const found = (recipient: string) =>
    findBouncedLetter(database(), admin.viewer, { letterId: null, recipient, at: TEST_NOW });

  it("finds the letter however the address is capitalised", async () => {
    expect(await found("Devin@Kestrelyn.Example")).toMatchObject({ toEmail: "devin@kestrelyn.example" });
  });

  it.each(["%", "de_in@kestrelyn.example", "%@kestrelyn.example", "devin@kestrelyn.example\\"])(
    "marks nobody else's letter for %s",
    async (recipient) => expect(await found(recipient)).toBeNull(),
  );
});

it("reads signs of a pattern as they stand", () => {
  expect(sameText("100 %_\\")).toEqual({ equals: "100 \\%\\_\\\\", mode: "insensitive" });
});
