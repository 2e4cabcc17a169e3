import { describe, expect, it } from "vitest";
import { ruleFieldsSchema, ruleOf } from "~/domain/audiences/audience.schema";
import { EVERY_CONTACT, EVERYBODY, readRule } from "~/domain/audiences/membership-rule";
import { ruleWords } from "~/domain/audiences/rule-words";

describe("a membership rule in words", () => {
  const contacts = (change: Partial<typeof EVERY_CONTACT>) => ({
    people: null,
    contacts: { ...EVERY_CONTACT, ...change },
  });
  const people = (change: Partial<typeof EVERYBODY>) => ({
    people: { ...EVERYBODY, ...change },
    contacts: null,
  });

  it.each([
    [null, "Only those on its list"],
    [people({}), "Everybody who works here"],
    [people({ roles: ["executive", "leader"] }), "Executives and CX leaders"],
    [people({ parts: ["planOwner", "cxTeam"] }), "Owners of open plans and CX team"],
    [
      people({ roles: ["owner"], parts: ["stageOwner"], titles: ["field", "service"] }),
      "Owners who are among the owners of a journey stage whose job title says “field” or “service”",
    ],
    [people({ titles: ["renewal"] }), "Those who work here whose job title says “renewal”"],
    [contacts({}), "Contacts"],
    [
      contacts({ levels: ["DM"], tiers: ["I"], regions: ["Europe"] }),
      "Decision makers of tier I accounts in Europe",
    ],
    [contacts({ statuses: ["active", "atRisk", "wonBack"] }), "Contacts of customers"],
    [
      contacts({ statuses: ["active", "atRisk", "wonBack"], tiers: ["I", "II"], keyAccounts: true }),
      "Contacts of tier I or II key customers",
    ],
    [
      contacts({ statuses: ["lost"], segments: ["Food", "Retail"] }),
      "Contacts of lost accounts of the segment Food or Retail",
    ],
    [contacts({ accountIds: ["1", "2"] }), "Contacts of Corvane Foods and Helix"],
    [contacts({ accountIds: ["1", "9"] }), "Contacts of 2 named accounts"],
    [
      contacts({ accountIds: ["1"], tiers: ["I"], titles: ["plant"] }),
      "Contacts of tier I accounts among Corvane Foods whose job title says “plant”",
    ],
    [{ people: EVERYBODY, contacts: EVERY_CONTACT }, "Everybody who works here; and contacts"],
  ])("%#", (rule, words) => {
    expect(
      ruleWords(
        rule,
        new Map([
          ["1", "Corvane Foods"],
          ["2", "Helix"],
        ]),
      ),
    ).toBe(words);
  });
});

describe("a membership rule as it is kept and typed", () => {
  it("keeps what it understands, and nobody belongs by what it does not", () => {
    expect(readRule(null)).toBeNull();
    expect(readRule("everybody")).toBeNull();
    expect(readRule({ people: null, contacts: null })).toBeNull();
    // A condition that is not understood must not let everybody in.
    expect(readRule({ people: { roles: ["owner"], parts: ["nonsense"] } })).toBeNull();
    expect(readRule({ people: { roles: ["owner"] } })).toEqual({
      people: { roles: ["owner"], parts: [], titles: [] },
      contacts: null,
    });
  });

  it("reads one box or several, words between commas, accounts line by line", () => {
    const fields = ruleFieldsSchema.parse({
      members: "contacts",
      tiers: "I",
      levels: ["DM", "RM"],
      regions: [" Europe ;Asia", "Food, Retail", "Europe"],
      contactTitles: "plant, quality",
      keyAccounts: "on",
      accounts: "Meyer, Sons & Co\n\nHelix\nHelix",
    });
    expect(fields.accounts).toEqual(["Meyer, Sons & Co", "Helix"]);
    expect(ruleOf(fields, ["1"])).toEqual({
      people: null,
      contacts: {
        ...EVERY_CONTACT,
        tiers: ["I"],
        levels: ["DM", "RM"],
        regions: ["Europe", "Asia", "Food, Retail"],
        titles: ["plant", "quality"],
        keyAccounts: true,
        accountIds: ["1"],
      },
    });
    expect(ruleOf(ruleFieldsSchema.parse({}), [])).toBeNull();
    expect(ruleFieldsSchema.safeParse({ tiers: "IV" }).success).toBe(false);
    expect(ruleFieldsSchema.safeParse({ regions: "x".repeat(121) }).success).toBe(false);
  });
});
