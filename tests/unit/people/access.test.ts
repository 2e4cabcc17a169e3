import { describe, expect, it } from "vitest";
import { can, type Subject, VERBS } from "~/domain/access";
import { ROLES, type Role, type Viewer } from "~/domain/viewer";

const viewer = (role: Role, auditor = false): Viewer => ({
  personId: "me",
  workspaceId: "here",
  name: "Me",
  role,
  auditor,
  timeZone: "UTC",
  locale: "en",
});

const RELATIONS: Record<string, Subject> = {
  "someone else's": {
    workspaceId: "here",
    ownIds: ["other"],
    ownerId: "other",
    sponsorId: "other",
    verifierId: "other",
  },
  own: { workspaceId: "here", ownIds: ["me"], ownerId: "me", sponsorId: "other", verifierId: "other" },
  sponsor: { workspaceId: "here", ownIds: ["other"], ownerId: "other", sponsorId: "me", verifierId: "other" },
  verifier: {
    workspaceId: "here",
    ownIds: ["other"],
    ownerId: "other",
    sponsorId: "other",
    verifierId: "me",
  },
  "own and sponsor": {
    workspaceId: "here",
    ownIds: ["me"],
    ownerId: "me",
    sponsorId: "me",
    verifierId: "other",
  },
  "own and verifier": {
    workspaceId: "here",
    ownIds: ["me"],
    ownerId: "me",
    sponsorId: "other",
    verifierId: "me",
  },
};

const mark = (yes: boolean) => (yes ? "yes" : "–");
const row = (cells: string[]) =>
  cells
    .map((cell, at) => cell.padEnd(at === 0 ? 40 : 10))
    .join("")
    .trimEnd();

const matrix = (): string =>
  [
    row(["", ...ROLES, "auditor"]),
    ...VERBS.flatMap((verb) =>
      Object.entries(RELATIONS).map(([relation, subject]) =>
        row([
          `${verb} · ${relation}`,
          ...ROLES.map((role) => mark(can(viewer(role), verb, subject))),
          mark(can(viewer("viewer", true), verb, subject)),
        ]),
      ),
    ),
  ].join("\n");

describe("who may do what", () => {
  it("is the table of the domain, printed", () => {
    expect(`\n${matrix()}\n`).toMatchInlineSnapshot(`
      "
                                              admin     leader    owner     executive viewer    auditor
      program.read · someone else's           yes       yes       yes       yes       yes       –
      program.read · own                      yes       yes       yes       yes       yes       –
      program.read · sponsor                  yes       yes       yes       yes       yes       –
      program.read · verifier                 yes       yes       yes       yes       yes       –
      program.read · own and sponsor          yes       yes       yes       yes       yes       –
      program.read · own and verifier         yes       yes       yes       yes       yes       –
      work.update · someone else's            yes       yes       –         –         –         –
      work.update · own                       yes       yes       yes       yes       –         –
      work.update · sponsor                   yes       yes       –         –         –         –
      work.update · verifier                  yes       yes       –         –         –         –
      work.update · own and sponsor           yes       yes       yes       yes       –         –
      work.update · own and verifier          yes       yes       yes       yes       –         –
      plan.create · someone else's            yes       yes       yes       –         –         –
      plan.create · own                       yes       yes       yes       –         –         –
      plan.create · sponsor                   yes       yes       yes       –         –         –
      plan.create · verifier                  yes       yes       yes       –         –         –
      plan.create · own and sponsor           yes       yes       yes       –         –         –
      plan.create · own and verifier          yes       yes       yes       –         –         –
      plan.edit · someone else's              yes       yes       –         –         –         –
      plan.edit · own                         yes       yes       yes       –         –         –
      plan.edit · sponsor                     yes       yes       –         –         –         –
      plan.edit · verifier                    yes       yes       –         –         –         –
      plan.edit · own and sponsor             yes       yes       yes       –         –         –
      plan.edit · own and verifier            yes       yes       yes       –         –         –
      plan.approve · someone else's           –         –         –         yes       –         –
      plan.approve · own                      –         –         –         –         –         –
      plan.approve · sponsor                  –         yes       yes       yes       –         –
      plan.approve · verifier                 –         –         –         yes       –         –
      plan.approve · own and sponsor          –         –         –         –         –         –
      plan.approve · own and verifier         –         –         –         –         –         –
      plan.verify · someone else's            –         –         –         –         –         –
      plan.verify · own                       –         –         –         –         –         –
      plan.verify · sponsor                   –         –         –         –         –         –
      plan.verify · verifier                  –         yes       yes       yes       –         –
      plan.verify · own and sponsor           –         –         –         –         –         –
      plan.verify · own and verifier          –         –         –         –         –         –
      pilot.create · someone else's           yes       yes       yes       –         –         –
      pilot.create · own                      yes       yes       yes       –         –         –
      pilot.create · sponsor                  yes       yes       yes       –         –         –
      pilot.create · verifier                 yes       yes       yes       –         –         –
      pilot.create · own and sponsor          yes       yes       yes       –         –         –
      pilot.create · own and verifier         yes       yes       yes       –         –         –
      pilot.edit · someone else's             yes       yes       –         –         –         –
      pilot.edit · own                        yes       yes       yes       –         –         –
      pilot.edit · sponsor                    yes       yes       –         –         –         –
      pilot.edit · verifier                   yes       yes       –         –         –         –
      pilot.edit · own and sponsor            yes       yes       yes       –         –         –
      pilot.edit · own and verifier           yes       yes       yes       –         –         –
      pilot.fund · someone else's             –         –         –         yes       –         –
      pilot.fund · own                        –         –         –         –         –         –
      pilot.fund · sponsor                    –         yes       yes       yes       –         –
      pilot.fund · verifier                   –         –         –         yes       –         –
      pilot.fund · own and sponsor            –         –         –         –         –         –
      pilot.fund · own and verifier           –         –         –         –         –         –
      pilot.decide · someone else's           –         –         –         yes       –         –
      pilot.decide · own                      –         –         –         –         –         –
      pilot.decide · sponsor                  –         yes       yes       yes       –         –
      pilot.decide · verifier                 –         –         –         yes       –         –
      pilot.decide · own and sponsor          –         –         –         –         –         –
      pilot.decide · own and verifier         –         –         –         –         –         –
      spend.book · someone else's             yes       yes       –         –         –         –
      spend.book · own                        yes       yes       yes       –         –         –
      spend.book · sponsor                    yes       yes       –         –         –         –
      spend.book · verifier                   yes       yes       –         –         –         –
      spend.book · own and sponsor            yes       yes       yes       –         –         –
      spend.book · own and verifier           yes       yes       yes       –         –         –
      budget.edit · someone else's            yes       yes       –         yes       –         –
      budget.edit · own                       yes       yes       –         yes       –         –
      budget.edit · sponsor                   yes       yes       –         yes       –         –
      budget.edit · verifier                  yes       yes       –         yes       –         –
      budget.edit · own and sponsor           yes       yes       –         yes       –         –
      budget.edit · own and verifier          yes       yes       –         yes       –         –
      absence.edit · someone else's           yes       yes       –         –         –         –
      absence.edit · own                      yes       yes       yes       yes       –         –
      absence.edit · sponsor                  yes       yes       –         –         –         –
      absence.edit · verifier                 yes       yes       –         –         –         –
      absence.edit · own and sponsor          yes       yes       yes       yes       –         –
      absence.edit · own and verifier         yes       yes       yes       yes       –         –
      person.hand-over · someone else's       yes       yes       –         –         –         –
      person.hand-over · own                  yes       yes       yes       yes       –         –
      person.hand-over · sponsor              yes       yes       –         –         –         –
      person.hand-over · verifier             yes       yes       –         –         –         –
      person.hand-over · own and sponsor      yes       yes       yes       yes       –         –
      person.hand-over · own and verifier     yes       yes       yes       yes       –         –
      finding.edit · someone else's           yes       yes       –         –         –         –
      finding.edit · own                      yes       yes       yes       –         –         –
      finding.edit · sponsor                  yes       yes       –         –         –         –
      finding.edit · verifier                 yes       yes       –         –         –         –
      finding.edit · own and sponsor          yes       yes       yes       –         –         –
      finding.edit · own and verifier         yes       yes       yes       –         –         –
      survey.edit · someone else's            yes       yes       –         –         –         –
      survey.edit · own                       yes       yes       –         –         –         –
      survey.edit · sponsor                   yes       yes       –         –         –         –
      survey.edit · verifier                  yes       yes       –         –         –         –
      survey.edit · own and sponsor           yes       yes       –         –         –         –
      survey.edit · own and verifier          yes       yes       –         –         –         –
      account.edit · someone else's           yes       yes       –         –         –         –
      account.edit · own                      yes       yes       –         –         –         –
      account.edit · sponsor                  yes       yes       –         –         –         –
      account.edit · verifier                 yes       yes       –         –         –         –
      account.edit · own and sponsor          yes       yes       –         –         –         –
      account.edit · own and verifier         yes       yes       –         –         –         –
      playbook.edit · someone else's          yes       yes       –         –         –         –
      playbook.edit · own                     yes       yes       –         –         –         –
      playbook.edit · sponsor                 yes       yes       –         –         –         –
      playbook.edit · verifier                yes       yes       –         –         –         –
      playbook.edit · own and sponsor         yes       yes       –         –         –         –
      playbook.edit · own and verifier        yes       yes       –         –         –         –
      communication.edit · someone else's     yes       yes       –         –         –         –
      communication.edit · own                yes       yes       –         –         –         –
      communication.edit · sponsor            yes       yes       –         –         –         –
      communication.edit · verifier           yes       yes       –         –         –         –
      communication.edit · own and sponsor    yes       yes       –         –         –         –
      communication.edit · own and verifier   yes       yes       –         –         –         –
      communication.approve · someone else's  –         yes       –         yes       –         –
      communication.approve · own             –         yes       –         yes       –         –
      communication.approve · sponsor         –         yes       –         yes       –         –
      communication.approve · verifier        –         yes       –         yes       –         –
      communication.approve · own and sponsor –         yes       –         yes       –         –
      communication.approve · own and verifier–         yes       –         yes       –         –
      communication.send · someone else's     yes       yes       –         –         –         –
      communication.send · own                yes       yes       yes       –         –         –
      communication.send · sponsor            yes       yes       –         –         –         –
      communication.send · verifier           yes       yes       –         –         –         –
      communication.send · own and sponsor    yes       yes       yes       –         –         –
      communication.send · own and verifier   yes       yes       yes       –         –         –
      audience.edit · someone else's          yes       yes       –         –         –         –
      audience.edit · own                     yes       yes       –         –         –         –
      audience.edit · sponsor                 yes       yes       –         –         –         –
      audience.edit · verifier                yes       yes       –         –         –         –
      audience.edit · own and sponsor         yes       yes       –         –         –         –
      audience.edit · own and verifier        yes       yes       –         –         –         –
      win-back.work · someone else's          yes       yes       –         –         –         –
      win-back.work · own                     yes       yes       yes       –         –         –
      win-back.work · sponsor                 yes       yes       –         –         –         –
      win-back.work · verifier                yes       yes       –         –         –         –
      win-back.work · own and sponsor         yes       yes       yes       –         –         –
      win-back.work · own and verifier        yes       yes       yes       –         –         –
      contact.log · someone else's            –         yes       yes       yes       –         –
      contact.log · own                       –         yes       yes       yes       –         –
      contact.log · sponsor                   –         yes       yes       yes       –         –
      contact.log · verifier                  –         yes       yes       yes       –         –
      contact.log · own and sponsor           –         yes       yes       yes       –         –
      contact.log · own and verifier          –         yes       yes       yes       –         –
      case.work · someone else's              yes       yes       –         –         –         –
      case.work · own                         yes       yes       yes       yes       –         –
      case.work · sponsor                     yes       yes       –         –         –         –
      case.work · verifier                    yes       yes       –         –         –         –
      case.work · own and sponsor             yes       yes       yes       yes       –         –
      case.work · own and verifier            yes       yes       yes       yes       –         –
      triage.decide · someone else's          –         yes       –         yes       –         –
      triage.decide · own                     –         yes       –         yes       –         –
      triage.decide · sponsor                 –         yes       –         yes       –         –
      triage.decide · verifier                –         yes       –         yes       –         –
      triage.decide · own and sponsor         –         yes       –         yes       –         –
      triage.decide · own and verifier        –         yes       –         yes       –         –
      charter.sign · someone else's           –         –         –         –         –         –
      charter.sign · own                      –         –         –         yes       –         –
      charter.sign · sponsor                  –         –         –         –         –         –
      charter.sign · verifier                 –         –         –         –         –         –
      charter.sign · own and sponsor          –         –         –         yes       –         –
      charter.sign · own and verifier         –         –         –         yes       –         –
      award.read · someone else's             yes       yes       yes       yes       yes       yes
      award.read · own                        yes       yes       yes       yes       yes       yes
      award.read · sponsor                    yes       yes       yes       yes       yes       yes
      award.read · verifier                   yes       yes       yes       yes       yes       yes
      award.read · own and sponsor            yes       yes       yes       yes       yes       yes
      award.read · own and verifier           yes       yes       yes       yes       yes       yes
      mail.read · someone else's              yes       yes       –         –         –         –
      mail.read · own                         yes       yes       –         –         –         –
      mail.read · sponsor                     yes       yes       –         –         –         –
      mail.read · verifier                    yes       yes       –         –         –         –
      mail.read · own and sponsor             yes       yes       –         –         –         –
      mail.read · own and verifier            yes       yes       –         –         –         –
      member.manage · someone else's          yes       –         –         –         –         –
      member.manage · own                     yes       –         –         –         –         –
      member.manage · sponsor                 yes       –         –         –         –         –
      member.manage · verifier                yes       –         –         –         –         –
      member.manage · own and sponsor         yes       –         –         –         –         –
      member.manage · own and verifier        yes       –         –         –         –         –
      workspace.manage · someone else's       yes       –         –         –         –         –
      workspace.manage · own                  yes       –         –         –         –         –
      workspace.manage · sponsor              yes       –         –         –         –         –
      workspace.manage · verifier             yes       –         –         –         –         –
      workspace.manage · own and sponsor      yes       –         –         –         –         –
      workspace.manage · own and verifier     yes       –         –         –         –         –
      integration.manage · someone else's     yes       –         –         –         –         –
      integration.manage · own                yes       –         –         –         –         –
      integration.manage · sponsor            yes       –         –         –         –         –
      integration.manage · verifier           yes       –         –         –         –         –
      integration.manage · own and sponsor    yes       –         –         –         –         –
      integration.manage · own and verifier   yes       –         –         –         –         –
      "
    `);
  });

  it("never reaches into another workspace", () => {
    for (const verb of VERBS) {
      for (const role of ROLES) {
        const subject: Subject = {
          workspaceId: "elsewhere",
          ownIds: ["me"],
          ownerId: "other",
          sponsorId: "me",
          verifierId: "me",
        };
        expect(can(viewer(role), verb, subject), `${role} ${verb}`).toBe(false);
      }
    }
  });

  it("lets nobody approve their own plan", () => {
    for (const role of ROLES) {
      const own = { workspaceId: "here", ownIds: ["me"], ownerId: "me", sponsorId: "me" };
      expect(can(viewer(role), "plan.approve", own), role).toBe(false);
    }
  });
});
