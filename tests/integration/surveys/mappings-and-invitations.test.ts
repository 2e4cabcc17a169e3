import { describe, expect, it } from "vitest";
import { deleteMapping } from "~/commands/surveys/delete-mapping.server";
import { editSurvey } from "~/commands/surveys/edit-survey.server";
import { importInvitations } from "~/commands/surveys/import-invitations.server";
import { quarantineContacts } from "~/commands/surveys/quarantine-contacts.server";
import { removeInvitedMonth } from "~/commands/surveys/remove-invited-month.server";
import { renameMapping } from "~/commands/surveys/rename-mapping.server";
import { saveMapping } from "~/commands/surveys/save-mapping.server";
import { setInvitedMonth } from "~/commands/surveys/set-invited-month.server";
import { database } from "~/store/database.server";
import { listResponseRates } from "~/store/surveys/response-rate.queries.server";
import { listSavedMappings } from "~/store/surveys/saved-mapping.queries.server";
import { findSurvey } from "~/store/surveys/survey.queries.server";
import { actFor, freshDatabase, TEST_NOW } from "../../support/test-database";
import { choose, csv, granted, imported, recordOf, rowsFile } from "./an-import";

freshDatabase();

const refusalOf = (result: { ok: boolean; refusal?: { kind: string } }) =>
  result.ok ? "done" : (result.refusal?.kind ?? "");
const errorsOf = (result: { ok: boolean; refusal?: { kind: string } }): Record<string, string[]> =>
  (result.refusal as { fieldErrors?: Record<string, string[]> } | undefined)?.fieldErrors ?? {};
const file = (text: string) => csv(text, "list.csv");

describe("saved mappings", () => {
  const export1 = csv("Ticket,When,Q1,Q2\nT1,2026-09-01,4,5\nT2,2026-09-02,3,2\n");
  const columns = [
    { header: "Ticket", role: "responseId", label: "", notApplicable: [] },
    { header: "When", role: "date", label: "", notApplicable: [] },
    { header: "Q1", role: "loyalty", label: "Would you recommend us?", notApplicable: [] },
    { header: "Q2", role: "none", label: "", notApplicable: [] },
  ] as const;
  const mapping = { dateOrder: null, columns: columns.map((column) => ({ ...column, notApplicable: [] })) };

  it("lay themselves over the next file whose columns fit, into whatever survey", async () => {
    const act = await actFor("leader");
    granted(await saveMapping(act, { name: "Help desk export", mapping }));
    const { importId } = granted(await choose(act, export1, { surveyName: "New" }));
    const record = await recordOf(act, importId);
    expect(record.mapping.savedName).toBe("Help desk export");
    expect(record.mapping.columns[2]).toMatchObject({ role: "loyalty", label: "Would you recommend us?" });
    const other = csv("Ticket,When,Score\nT1,2026-09-01,4\n");
    const unfit = granted(await choose(act, other, { surveyName: "Other" }));
    expect((await recordOf(act, unfit.importId)).mapping.savedName).toBeUndefined();
  });

  it("are replaced under the same name, renamed and deleted; names stay single", async () => {
    const act = await actFor("leader");
    const first = granted(await saveMapping(act, { name: "Help desk", mapping }));
    expect(granted(await saveMapping(act, { name: "help desk", mapping })).replaced).toBe(true);
    const second = granted(await saveMapping(act, { name: "Survey tool", mapping }));
    const mappingId = second.mappingId;
    expect(errorsOf(await renameMapping(act, { mappingId, name: "Help Desk" })).name?.[0]).toContain(
      "another mapping",
    );
    granted(await renameMapping(act, { mappingId, name: "Quarterly" }));
    expect((await listSavedMappings(act.viewer)).map((one) => one.name)).toEqual(["Quarterly", "help desk"]);
    granted(await deleteMapping(act, { mappingId: first.mappingId }));
    expect(refusalOf(await deleteMapping(act, { mappingId: first.mappingId }))).toBe("not-found");
    expect(refusalOf(await renameMapping(act, { mappingId: first.mappingId, name: "X" }))).toBe("not-found");
  });

  it("need a name and a used column, the right, and their own workspace", async () => {
    const act = await actFor("leader");
    expect(refusalOf(await saveMapping(act, { name: "", mapping }))).toBe("invalid");
    const empty = {
      ...mapping,
      columns: mapping.columns.map((column) => ({ ...column, role: "none" as const })),
    };
    expect(refusalOf(await saveMapping(act, { name: "Empty", mapping: empty }))).toBe("invalid");
    const owner = await actFor("owner", { id: act.viewer.workspaceId });
    expect(refusalOf(await saveMapping(owner, { name: "Mine", mapping }))).toBe("not-permitted");
    const { mappingId } = granted(await saveMapping(act, { name: "Ours", mapping }));
    expect(refusalOf(await renameMapping(owner, { mappingId, name: "Mine" }))).toBe("not-permitted");
    expect(refusalOf(await deleteMapping(owner, { mappingId }))).toBe("not-permitted");
    expect(refusalOf(await deleteMapping(await actFor("leader"), { mappingId }))).toBe("not-found");
  });
});

describe("invitations and response rate", () => {
  const window = { from: "2026-08-01", to: "2026-10-31" };
  async function survey() {
    const act = await actFor("leader");
    const { surveyId } = await imported(act, rowsFile(40), { surveyName: "S" });
    return { act, surveyId };
  }

  it("is unknown until somebody says how many were asked, month by month", async () => {
    const { act, surveyId } = await survey();
    expect(await listResponseRates(act.viewer, surveyId, window)).toMatchObject({
      label: "unknown",
      knownMonths: 0,
      unknownMonths: 3,
    });
    granted(await setInvitedMonth(act, { surveyId, month: "2026-09", invited: 120 }));
    const rates = await listResponseRates(act.viewer, surveyId, window);
    expect(rates).toMatchObject({
      label: "33 %",
      invited: 120,
      responses: 40,
      knownMonths: 1,
      unknownMonths: 2,
    });
    expect(rates.months.map((one) => [one.month, one.invited])).toEqual([
      ["2026-08", null],
      ["2026-09", 120],
      ["2026-10", null],
    ]);
    expect(await listResponseRates(act.viewer, null, window)).toMatchObject({ label: "33 %" });
    const stranger = await actFor("leader");
    expect((await listResponseRates(stranger.viewer, surveyId, window)).label).toBe("unknown");
  });

  it("is corrected only by whoever knows the present number, and removed", async () => {
    const { act, surveyId } = await survey();
    const month = { surveyId, month: "2026-09" as const };
    granted(await setInvitedMonth(act, { ...month, invited: 120 }));
    expect(errorsOf(await setInvitedMonth(act, { ...month, invited: 90 })).month?.[0]).toContain(
      "120 invitations",
    );
    granted(await setInvitedMonth(act, { ...month, invited: 90, version: 1 }));
    expect(refusalOf(await setInvitedMonth(act, { ...month, invited: 80, version: 1 }))).toBe("stale");
    granted(await removeInvitedMonth(act, month));
    expect(refusalOf(await removeInvitedMonth(act, month))).toBe("not-found");
    expect(refusalOf(await setInvitedMonth(act, { surveyId, month: "2026-11", invited: 5 }))).toBe("invalid");
    const owner = await actFor("owner", { id: act.viewer.workspaceId });
    expect(refusalOf(await setInvitedMonth(owner, { ...month, invited: 5 }))).toBe("not-permitted");
    expect(refusalOf(await removeInvitedMonth(owner, month))).toBe("not-permitted");
    const stranger = await actFor("leader");
    expect(refusalOf(await setInvitedMonth(stranger, { ...month, invited: 5 }))).toBe("not-found");
    expect(refusalOf(await removeInvitedMonth(stranger, month))).toBe("not-found");
  });

  it("comes from a list as a whole or not at all", async () => {
    const { act, surveyId } = await survey();
    const wrong = await importInvitations(act, {
      surveyId,
      file: file("month;invited\n2026-08;120\nAugust;12\n2027-01;3\n2026-08;4\n2026-07;none\n"),
    });
    expect(errorsOf(wrong).file?.[0]).toBe(
      "Row 2: “August” is no month such as 2026-09. Row 3: 2027-01 has not come yet. Row 4: 2026-08 stands there twice. Row 5: “none” is no number of people.",
    );
    expect(await database().invitedMonth.count()).toBe(0);
    const list = file("month,invited\n2026-08,1 200\nSep 2026,120\n");
    expect(granted(await importInvitations(act, { surveyId, file: list }))).toEqual({
      added: 2,
      changed: 0,
      same: 0,
    });
    const later = file("month,invited\n2026-08,1200\n09/2026,130\n");
    expect(granted(await importInvitations(act, { surveyId, file: later }))).toEqual({
      added: 0,
      changed: 1,
      same: 1,
    });
    const owner = await actFor("owner", { id: act.viewer.workspaceId });
    expect(refusalOf(await importInvitations(owner, { surveyId, file: list }))).toBe("not-permitted");
    expect(refusalOf(await importInvitations(await actFor("leader"), { surveyId, file: list }))).toBe(
      "not-found",
    );
  });

  it("leaves over-asked contacts in peace by a list, and names who is unknown", async () => {
    const { act, surveyId } = await survey();
    const known = { workspaceId: act.viewer.workspaceId, createdAt: TEST_NOW };
    await database().contact.createMany({
      data: [
        { id: "one", name: "One", email: "One@x.example", ...known },
        { id: "two", name: "Two", email: "two@x.example", quarantinedUntil: "2026-12-01", ...known },
      ],
    });
    const list = file("email,until\none@x.example,2026-12-31\ntwo@x.example,\nnobody@x.example,2026-12-31\n");
    expect(granted(await quarantineContacts(act, { surveyId, file: list }))).toEqual({
      set: 1,
      lifted: 1,
      unknown: ["nobody@x.example"],
    });
    expect(
      await database().contact.findMany({ select: { quarantinedUntil: true }, orderBy: { id: "asc" } }),
    ).toEqual([{ quarantinedUntil: "2026-12-31" }, { quarantinedUntil: null }]);
    const wrong = file("email,until\none,2026-12-31\none@x.example,soon\n");
    expect(errorsOf(await quarantineContacts(act, { surveyId, file: wrong })).quarantine?.[0]).toBe(
      "Row 1: “one” is no e-mail address. Row 2: “soon” is no day such as 2026-12-31.",
    );
    const owner = await actFor("owner", { id: act.viewer.workspaceId });
    expect(refusalOf(await quarantineContacts(owner, { surveyId, file: list }))).toBe("not-permitted");
    expect(refusalOf(await quarantineContacts(await actFor("leader"), { surveyId, file: list }))).toBe(
      "not-found",
    );
  });
});

describe("what a survey is", () => {
  it("keeps its purpose, instrument and system, and refuses a conversion that counts customers twice", async () => {
    const act = await actFor("leader");
    const rows = Array.from({ length: 20 }, (_, at) => `R${at},2026-09-01,${(at % 5) + 1},${at % 11}`);
    const { surveyId } = await imported(
      act,
      csv(`id,date,satisfaction,overall score\n${rows.join("\n")}\n`),
      {
        surveyName: "S",
      },
    );
    const survey = await findSurvey(act.viewer, surveyId);
    if (!survey) throw new Error("There is no survey.");
    const scale = survey.questions.find((question) => question.kind === "scale");
    const input = { surveyId, version: survey.version, name: "S", questions: [] };
    const system = await database().sourceSystem.create({
      data: {
        id: "tool",
        workspaceId: act.viewer.workspaceId,
        name: "Survey tool",
        kind: "survey",
        createdById: act.viewer.personId,
        createdAt: TEST_NOW,
      },
    });
    granted(
      await editSurvey(act, {
        ...input,
        purpose: "relationship",
        instrument: "2026-01, two questions",
        systemId: system.id,
      }),
    );
    const after = await findSurvey(act.viewer, surveyId);
    expect(after).toMatchObject({
      purpose: "relationship",
      instrument: "2026-01, two questions",
      systemId: "tool",
    });
    const next = { ...input, version: after?.version ?? 0 };
    expect(errorsOf(await editSurvey(act, { ...next, systemId: "elsewhere" })).systemId?.[0]).toContain(
      "no such system",
    );
    const questions = [
      { id: scale?.id ?? "", label: "Score", notApplicable: [], convertsTo: "satisfaction" as const },
    ];
    expect(errorsOf(await editSurvey(act, { ...next, questions }))["questions.0.convertsTo"]?.[0]).toContain(
      "count every customer twice",
    );
    const loyal = questions.map((question) => ({ ...question, convertsTo: "loyalty" as const }));
    granted(await editSurvey(act, { ...next, questions: loyal }));
    expect(
      (await findSurvey(act.viewer, surveyId))?.questions.find((one) => one.kind === "scale"),
    ).toMatchObject({
      convertsTo: "loyalty",
    });
  });
});
