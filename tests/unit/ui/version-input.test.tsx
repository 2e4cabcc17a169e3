import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { expect, it } from "vitest";
import { invalid, type Refusal, stale } from "~/domain/refusal";
import { TierRuleForm } from "~/ui/accounts/tier-rule-form";
import { CaseReasonForm } from "~/ui/cases/case-reason-form";

/** A form was opened at version 3 and refused for what was typed; meanwhile somebody else saved version 4. */

const values = { version: "3", tierOneFrom: "abc", tierTwoFrom: "1", reason: "" };
const refused = (refusal: Refusal | null) => ({
  ok: false as const,
  refusal,
  fieldErrors: {},
  formErrors: [],
  values,
});

async function versionIn(form: ReactElement) {
  const { dataRoutes, query } = createStaticHandler([{ path: "/", element: form }]);
  const context = await query(new Request("http://localhost/"));
  if (context instanceof Response) throw new Error("The form's page went elsewhere.");
  const html = renderToStaticMarkup(
    <StaticRouterProvider
      router={createStaticRouter(dataRoutes, context)}
      context={context}
      hydrate={false}
    />,
  );
  return html.match(/name="version" value="(\d+)"/)?.[1];
}

const forms = (answer: ReturnType<typeof refused> | undefined) => [
  <TierRuleForm key="rule" version={4} values={{ tierOneFrom: "2", tierTwoFrom: "1" }} answer={answer} />,
  <CaseReasonForm key="case" record={{ number: 1, version: 4 }} hint="" button="" answer={answer} />,
];

it("sends the version that is read first", async () => {
  for (const form of forms(undefined)) expect(await versionIn(form)).toBe("4");
});

it("keeps the version it was read at when it was refused for what was typed", async () => {
  const answers = [
    refused(null),
    refused(invalid("Not a number.", { tierOneFrom: ["Not a number."] }).refusal),
  ];
  for (const answer of answers) for (const form of forms(answer)) expect(await versionIn(form)).toBe("3");
});

it("stands on the present version once it was told of it", async () => {
  for (const form of forms(refused(stale("Saved meanwhile.").refusal)))
    expect(await versionIn(form)).toBe("4");
});
