import { describe, expect, it } from "vitest";
import {
  DEFAULTS,
  groupOf,
  LIST_SETTINGS,
  SETTING_CHANGES,
  SETTING_GROUPS,
  type SettingName,
} from "~/domain/workspace/settings";
import { changeWords, type ImpactFacts, impactOf } from "~/domain/workspace/settings-impact";
import { groupSchema, workspaceSchema } from "~/domain/workspace/workspace.schema";

const facts: ImpactFacts = {
  segments: [128, 49, 34, 29, 13, 12],
  accounts: [7, 2, 1],
  managers: [{ name: "Leo Marsh", count: 5 }],
  owners: [
    { name: "Sam Ortiz", count: 3 },
    { name: "Devin Park", count: 1 },
  ],
  levels: { 1: 2, 2: 5, 3: 14, 4: 46, 5: 61 },
  silences: [97, 12, null],
};

describe("the settings", () => {
  it("each stand in exactly one group and say what they change", () => {
    const named = SETTING_GROUPS.flatMap((group) => group.fields);
    expect(new Set(named).size).toBe(named.length);
    expect([...named].sort()).toEqual(Object.keys(SETTING_CHANGES).sort());
    for (const name of named) expect(SETTING_CHANGES[name].length, name).toBeGreaterThan(30);
  });

  it("have defaults that their own forms accept", () => {
    const parsed = workspaceSchema.parse({ ...DEFAULTS, version: 1 });
    expect(parsed).toEqual({ ...DEFAULTS, version: 1 });
  });

  it("ask for everything of a group, and for nothing else", () => {
    for (const group of SETTING_GROUPS) {
      const asked = group.fields.filter((name) => !(LIST_SETTINGS as readonly SettingName[]).includes(name));
      const issues = groupSchema(group.id).safeParse({ version: "1" }).error?.issues ?? [];
      expect(new Set(issues.map((issue) => issue.path.join("."))), group.id).toEqual(new Set(asked));
    }
  });

  it("belong to the administrator where they are about the company, else to the playbook", () => {
    expect(groupOf("currency").verb).toBe("workspace.manage");
    expect(groupOf("retentionDays").verb).toBe("workspace.manage");
    expect(groupOf("statusFloor").verb).toBe("playbook.edit");
    expect(groupOf("keyAccountCap").verb).toBe("playbook.edit");
  });
});

describe("what moving a threshold would change", () => {
  it.each([
    ["statusFloor", 25, "2 of 6 segments"],
    ["statusFloor", 30, "3 of 6 segments"],
    ["fewFloor", 3, "2 of 3 accounts"],
    ["silentDays", 90, "2 of 3 tier I accounts"],
    ["silentDays", 120, "1 of 3 tier I accounts"],
    ["caseLevel", 2, "7 of 128"],
    ["keyAccountCap", 4, "Leo Marsh (5)"],
    ["keyAccountCap", 5, "Nobody"],
    ["openPlanLimit", 2, "Sam Ortiz (3)"],
  ] as const)("%s at %i: %s", (name, value, words) => {
    expect(impactOf(name, value, facts)).toContain(words);
  });

  it("says what fell and what rose, and nothing where nothing can be counted", () => {
    expect(changeWords("statusFloor", 25, 40, facts)).toBe("2 segments fall to too few.");
    expect(changeWords("statusFloor", 30, 25, facts)).toBe("1 segment has enough answers for a status now.");
    expect(changeWords("statusFloor", 30, 31, facts)).toBe("No segment changes by it.");
    expect(changeWords("keyAccountCap", 5, 4, facts)).toBe("Above it now: Leo Marsh (5).");
    expect(changeWords("retentionDays", 30, 60, facts)).toBeNull();
    expect(impactOf("statusFloor", 25, { ...facts, segments: [] })).toBeNull();
    expect(impactOf("statusFloor", Number.NaN, facts)).toBeNull();
  });
});
