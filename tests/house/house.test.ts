import { describe, expect, test } from "vitest";
import * as rules from "./rules";
import { type Rule, readSources, type Source } from "./sources";

/** The rules of the house, each on the house itself and on something that breaks it: a rule that cannot fail proves nothing. */

const app = readSources("app");
const everything = [...app, ...readSources("tests")];

const files = (contents: Record<string, string>): Source[] =>
  Object.entries(contents).map(([path, text]) => ({ path, text }));

interface Case {
  name: string;
  rule: Rule;
  on?: readonly Source[];
  broken: Record<string, string>[];
  kept: Record<string, string>;
}

const plan = { "app/domain/plans/plan.ts": "" };

const cases: Case[] = [
  {
    name: "every arrow goes down",
    rule: rules.direction,
    broken: [
      { "app/domain/a.ts": 'import { b } from "~/store/b.server";', "app/store/b.server.ts": "" },
      { "app/domain/a.ts": 'import type { B } from "../store/b.server";', "app/store/b.server.ts": "" },
      { "app/ui/a.tsx": 'export { b } from "~/http/b.server";', "app/http/b.server.ts": "" },
      { "app/mail/a.server.ts": 'const b = await import("~/store/b.server");', "app/store/b.server.ts": "" },
      { "app/shared/a.ts": 'import { plan } from "~/domain/plans/plan";', ...plan },
      { "app/attic/a.ts": 'import { plan } from "~/domain/plans/plan";', ...plan },
    ],
    kept: { "app/commands/a.server.ts": 'import { plan } from "~/domain/plans/plan";', ...plan },
  },
  {
    name: "every import leads somewhere",
    rule: rules.resolvable,
    broken: [
      { "app/domain/a.ts": 'import { b } from "./b";' },
      { "app/domain/a.ts": 'import "~/domain/c";' },
    ],
    kept: { "app/domain/a.ts": 'import { b } from "./b"; import { z } from "zod";', "app/domain/b.ts": "" },
  },
  {
    name: "nothing goes in a circle, types included",
    rule: rules.noCycles,
    broken: [
      { "app/domain/a.ts": 'import "./b";', "app/domain/b.ts": 'import type { A } from "~/domain/a";' },
      {
        "app/domain/a.ts": 'import "./b";',
        "app/domain/b.ts": 'import "./c";',
        "app/domain/c.ts": 'export * from "./a";',
      },
    ],
    kept: {
      "app/domain/a.ts": 'import "./b"; import "./c";',
      "app/domain/b.ts": 'import "./c";',
      "app/domain/c.ts": "",
    },
  },
  {
    name: "packages stay at home",
    rule: rules.packageHomes,
    broken: [
      { "app/commands/a.server.ts": 'import { Prisma } from "~/generated/prisma/client";' },
      { "app/jobs/a.server.ts": 'import PgBoss from "pg-boss";' },
      { "app/http/a.server.ts": 'import pg from "pg";' },
      { "app/jobs/a.server.ts": 'import nodemailer from "nodemailer";' },
      { "app/commands/a.server.ts": 'import { betterAuth } from "better-auth";' },
      { "app/domain/a.ts": 'import { useState } from "react";' },
    ],
    kept: {
      "app/store/a.server.ts": 'import { Prisma } from "~/generated/prisma/client"; import pg from "pg";',
      "app/mail/a.server.ts": 'import nodemailer from "nodemailer";',
      "app/store/people/a.server.ts": 'import { betterAuth } from "better-auth";',
    },
  },
  {
    name: "the head is pure",
    rule: rules.purity,
    broken: [
      "const t = Date.now();",
      "const t = new Date();",
      "const r = Math.random();",
      "const e = process.env.HOME;",
      'import { readFileSync } from "node:fs";',
      "const p = performance.now();",
      'const f = await fetch("/");',
      'import { now } from "~/shared/clock.server";',
    ].map((text) => ({ "app/domain/a.ts": text })),
    kept: {
      "app/domain/a.ts": "const t = new Date(0); const m = Math.max(1, 2); // Date.now() is forbidden",
      "app/shared/a.server.ts": "const t = Date.now();",
      "app/store/a.server.ts": "const t = new Date();",
    },
  },
  {
    name: "names tell what is inside",
    rule: rules.naming,
    broken: [
      { "app/domain/planRules.ts": "" },
      { "app/domain/utils.ts": "" },
      { "app/domain/plans/plan-a/helpers/b.ts": "" },
      { "app/domain/plans/index.ts": "" },
      { "app/ui/common.tsx": "" },
      { "app/store/plans/plan.queries.ts": "" },
      { "app/commands/submit-plan.ts": "" },
    ],
    kept: {
      "app/domain/plans/plan.machine.ts": "",
      "app/domain/indices/index-filter.ts": "",
      "app/routes/plans.$planId.approval.ts": "",
      "app/routes/_index.tsx": "",
      "app/store/plans/plan.queries.server.ts": "",
      "app/store/embedded.worker.mjs": "",
      "app/server.ts": "",
    },
  },
  {
    name: "no route imports a route",
    rule: rules.routesApart,
    broken: [{ "app/routes/a.tsx": 'import type { loader } from "./b";', "app/routes/b.tsx": "" }],
    kept: { "app/routes/a.tsx": 'import { x } from "~/ui/x";', "app/ui/x.tsx": "" },
  },
  {
    name: "no command imports a command",
    rule: rules.commandsApart,
    broken: [
      {
        "app/commands/a.server.ts": 'import { b } from "./b.server";',
        "app/commands/b.server.ts": "",
        "app/routes/b.tsx": 'import { b } from "~/commands/b.server";',
      },
    ],
    kept: {
      "app/commands/a.server.ts": 'import { step } from "./step.server";',
      "app/commands/step.server.ts": "",
      "app/routes/a.tsx": 'import { a } from "~/commands/a.server";',
    },
  },
  {
    name: "there is one door to a transaction",
    rule: rules.oneDoorToTransactions,
    broken: [
      { "app/commands/a.server.ts": "await transact(async (tx) => tx);" },
      { "app/store/plans/a.server.ts": "await database().$transaction([]);" },
    ],
    kept: {
      "app/commands/a.server.ts": "await commit(act, async (unit) => done(unit));",
      "app/store/people/a.server.ts": "await transact(async (tx) => tx);",
    },
  },
  {
    name: "no status is written blind",
    rule: rules.noStatusWrittenBlind,
    broken: [
      {
        "app/commands/a.server.ts": 'await unit.db.plan.update({ where: { id }, data: { status: "done" } });',
      },
      { "app/store/a.server.ts": "await database().task.updateMany({ where: {}, data: { status } });" },
    ],
    kept: {
      "app/commands/a.server.ts":
        'await unit.move("plan", plan, { status: "done" }); await db.plan.findMany({ where: { status: "x" } }); await db.request.updateMany({ where: { status: "open" }, data: { status: "done" } });',
    },
  },
  {
    name: "the environment is read in one place",
    rule: rules.oneReaderOfEnvironment,
    broken: [{ "app/http/a.server.ts": "const port = process.env.PORT;" }],
    kept: { "app/shared/env.server.ts": "process.env", "app/http/a.server.ts": "env().PORT" },
  },
  {
    name: "no test lives in the house",
    rule: rules.noTestsInApp,
    broken: [{ "app/domain/plans/plan.test.ts": "" }, { "app/domain/__tests__/plan.ts": "" }],
    kept: { "app/domain/plans/test-group.ts": "", "tests/unit/plan.test.ts": "" },
  },
  {
    name: "nothing is exported for nobody",
    rule: rules.noDeadExports,
    on: everything,
    broken: [
      { "app/domain/a.ts": "export const a = 1;" },
      { "app/domain/a.ts": "export interface A {}", "app/domain/b.ts": "const b = 1;" },
    ],
    kept: {
      "app/domain/a.ts": "export const a = 1; const b = 2;",
      "app/ui/b.tsx": 'import { a } from "~/domain/a"; const c = a;',
      "app/routes/c.tsx": "export const handle = {};",
    },
  },
  {
    name: "no file is too long to read",
    rule: rules.notTooLong,
    on: everything,
    broken: [{ "app/domain/a.ts": "\n".repeat(401) }],
    kept: { "app/domain/a.ts": "\n".repeat(400) },
  },
  {
    name: "nothing is put off or switched off",
    rule: rules.noExcuses,
    on: everything,
    broken: ["ts-ignore", "ts-expect-error"].map((word) => ({ "app/a.ts": `// @${word}` })),
    kept: { "app/a.ts": "// What is to do stands in the list." },
  },
];

describe.each(cases)("$name", ({ rule, on, broken, kept }) => {
  test("in this house", () => {
    expect(rule(on ?? app)).toEqual([]);
  });

  test("and where it is broken it is seen", () => {
    for (const example of broken) expect(rule(files(example)), JSON.stringify(example)).not.toEqual([]);
    expect(rule(files(kept))).toEqual([]);
  });
});

test("the house is not empty", () => {
  expect(app.length).toBeGreaterThan(50);
});
