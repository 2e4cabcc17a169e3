import { findingCode } from "~/domain/findings/finding";
import { decisionCode } from "~/domain/governance/decision";
import { pilotCode } from "~/domain/pilots/pilot";
import { planCode } from "~/domain/plans/plan";
import type { EvidenceRow } from "~/domain/playbook/component-evidence";
import type { ComponentSlug } from "~/domain/playbook/playbook";
import { winBackCode } from "~/domain/win-back/win-back";
import { database } from "../database.server";

/** As many records as one file bears; beyond it the counts of the level still hold. */
const MOST = 5_000;

const row = (
  kind: string,
  code: string,
  state: string,
  day: string | Date | null,
  detail = "",
  seal = "",
): EvidenceRow => ({
  kind,
  code,
  state,
  day: day instanceof Date ? day.toISOString().slice(0, 10) : (day ?? ""),
  detail,
  seal,
});

/** A sign for each account that means nothing outside one file: by when it came to be known. */
async function listAccountSigns(workspaceId: string): Promise<Map<string, string>> {
  const accounts = await database().account.findMany({
    where: { workspaceId },
    select: { id: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
  return new Map(accounts.map(({ id }, at) => [id, `account-${String(at + 1).padStart(4, "0")}`]));
}

type Reader = (workspaceId: string) => Promise<EvidenceRow[]>;

const READERS: Record<ComponentSlug, Reader> = {
  governance: async (workspaceId) => {
    const db = database();
    const [charters, stages, strategies, decisions] = await Promise.all([
      db.charter.findMany({ where: { workspaceId }, orderBy: { createdAt: "asc" }, take: MOST }),
      db.stage.findMany({
        where: { workspaceId, retiredAt: null },
        orderBy: { position: "asc" },
        take: MOST,
      }),
      db.strategy.findMany({ where: { workspaceId }, orderBy: { createdAt: "asc" }, take: MOST }),
      db.decision.findMany({ where: { workspaceId }, orderBy: { number: "asc" }, take: MOST }),
    ]);
    return [
      ...charters.map((each) =>
        row("charter", `version ${each.number}`, each.status, each.createdAt, "", each.hash ?? ""),
      ),
      ...stages.map((each) =>
        row(
          "stage",
          each.name,
          each.ownerId ? "owned" : "no owner",
          null,
          each.success === "" ? "no success named" : "success named",
        ),
      ),
      ...strategies.map((each) => row("strategy", `version ${each.number}`, each.status, each.createdAt)),
      ...decisions.map((each) => row("decision", decisionCode(each.number), "on record", each.createdAt)),
    ];
  },
  accounts: async (workspaceId) => {
    const [signs, accounts] = await Promise.all([
      listAccountSigns(workspaceId),
      database().account.findMany({
        where: { workspaceId },
        select: { id: true, tier: true, status: true, keyAccount: true, segment: true, region: true },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
        take: MOST,
      }),
    ]);
    return accounts.map(({ id, tier, status, keyAccount, segment, region }) =>
      row(
        "account",
        signs.get(id) ?? "",
        status,
        null,
        [tier ? `tier ${tier}` : "no tier", segment, region, keyAccount ? "key account" : ""]
          .filter((part) => part !== "")
          .join(", "),
      ),
    );
  },
  technologies: async (workspaceId) =>
    (
      await database().sourceSystem.findMany({
        where: { workspaceId, retiredAt: null },
        orderBy: { name: "asc" },
        take: MOST,
      })
    ).map((each) => row("system", each.name, each.integration, null, each.ownerId ? "owned" : "no owner")),
  intelligence: async (workspaceId) => {
    const findings = await database().finding.findMany({
      where: { workspaceId },
      select: {
        number: true,
        status: true,
        severity: true,
        createdAt: true,
        evidence: { select: { kind: true } },
      },
      orderBy: { number: "asc" },
      take: MOST,
    });
    return findings.map(({ number, status, severity, createdAt, evidence }) =>
      row(
        "finding",
        findingCode(number),
        status,
        createdAt,
        `severity ${severity ?? "not set"}, ${evidence.filter(({ kind }) => kind === "customer").length} pieces of customer evidence`,
      ),
    );
  },
  analytics: async (workspaceId) =>
    (
      await database().hypothesis.findMany({
        where: { workspaceId },
        orderBy: { createdAt: "asc" },
        take: MOST,
      })
    ).map((each, at) => row("hypothesis", `hypothesis-${at + 1}`, each.verdict, each.createdAt)),
  benchmarking: async (workspaceId) => {
    const db = database();
    const [targets, benchmarks] = await Promise.all([
      db.target.findMany({
        where: { workspaceId, withdrawnAt: null },
        orderBy: { createdAt: "asc" },
        take: MOST,
      }),
      db.benchmark.findMany({
        where: { workspaceId, withdrawnAt: null },
        orderBy: { createdAt: "asc" },
        take: MOST,
      }),
    ]);
    return [
      ...targets.map((each, at) =>
        row("target", `target-${at + 1}`, each.ownerId ? "owned" : "no owner", each.createdAt, each.measure),
      ),
      ...benchmarks.map((each, at) => row("benchmark", `benchmark-${at + 1}`, each.kind, each.createdAt)),
    ];
  },
  "corrective-action": async (workspaceId) => {
    const plans = await database().plan.findMany({
      where: { workspaceId },
      select: {
        number: true,
        suffix: true,
        status: true,
        createdAt: true,
        verdicts: { select: { word: true, hash: true }, orderBy: { signedAt: "desc" }, take: 1 },
      },
      orderBy: [{ number: "asc" }, { suffix: "asc" }],
      take: MOST,
    });
    return plans.map(({ number, suffix, status, createdAt, verdicts: [verdict] }) =>
      row("plan", planCode(number, suffix), status, createdAt, verdict?.word ?? "", verdict?.hash ?? ""),
    );
  },
  engagement: async (workspaceId) => {
    const db = database();
    const [hands, trainings] = await Promise.all([
      db.handRaiser.findMany({ where: { workspaceId }, orderBy: { createdAt: "asc" }, take: MOST }),
      db.training.findMany({ where: { workspaceId }, orderBy: { createdAt: "asc" }, take: MOST }),
    ]);
    return [
      ...hands.map((each, at) => row("hand raised", `person-${at + 1}`, each.status, each.createdAt)),
      ...trainings.map((each, at) =>
        row("training", `training-${at + 1}`, each.retiredAt ? "retired" : "current", each.createdAt),
      ),
    ];
  },
  change: async () => [],
  communications: async (workspaceId) =>
    (
      await database().communication.findMany({
        where: { workspaceId },
        select: { code: true, kind: true, status: true, createdAt: true },
        orderBy: { createdAt: "asc" },
        take: MOST,
      })
    ).map((each) => row("message", each.code, each.status, each.createdAt, each.kind)),
  "win-back": async (workspaceId) => {
    const [signs, cases] = await Promise.all([
      listAccountSigns(workspaceId),
      database().winBack.findMany({
        where: { workspaceId, withdrawnAt: null },
        orderBy: { number: "asc" },
        take: MOST,
      }),
    ]);
    return cases.map((each) =>
      row(
        "win-back case",
        winBackCode(each.number),
        each.status,
        each.lostOn,
        [
          signs.get(each.accountId) ?? "",
          each.reason || "no reason yet",
          each.valueMinor === null ? "no value" : "valued",
          each.earlyReason === "" ? "" : "approached early",
        ]
          .filter((part) => part !== "")
          .join(", "),
      ),
    );
  },
  roi: async (workspaceId) => {
    const pilots = await database().pilot.findMany({
      where: { workspaceId },
      select: {
        number: true,
        status: true,
        round: true,
        createdAt: true,
        plans: { select: { hash: true }, orderBy: { number: "desc" }, take: 1 },
      },
      orderBy: { number: "asc" },
      take: MOST,
    });
    return pilots.map(({ number, status, round, createdAt, plans: [plan] }) =>
      row("pilot", pilotCode(number), status, createdAt, `round ${round}`, plan?.hash ?? ""),
    );
  },
};

/** The records a component's level rests on, without anybody's name. */
export const listEvidenceRows = (workspaceId: string, slug: ComponentSlug): Promise<EvidenceRow[]> =>
  READERS[slug](workspaceId);
