import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { openCase } from "~/commands/cases/open-case.server";
import { caseCode, caseHref, caseTitle } from "~/domain/cases/case";
import { canOpenCase } from "~/domain/cases/case.access";
import { openCaseSchema } from "~/domain/cases/case.schema";
import { actOf } from "~/http/act.server";
import { redirectWithToast } from "~/http/flash.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { newId } from "~/shared/id.server";
import { listCaseOwners } from "~/store/cases/case.queries.server";
import { findCaseResponse, listCaseAccounts } from "~/store/cases/case-about.queries.server";
import { typed } from "~/ui/cases/case-form-page";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { Field } from "~/ui/form/field";
import { Select } from "~/ui/form/select";
import { SubmitButton } from "~/ui/form/submit-button";
import { TextArea, TextInput } from "~/ui/form/text-input";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Customer cases", href: "/cases" }, { label: "Open a case" }],
};
export const meta: MetaFunction = () => [{ title: "Open a case · Capstan" }];

/** A refused form comes back beside what is saved by now, not beside what was read at first. */
export const shouldRevalidate = () => true;

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", "Cases are read by the people of the program.");
  const params = new URL(request.url).searchParams;
  const responseId = (params.get("response") ?? "").slice(0, 40);
  const [accounts, people, response] = await Promise.all([
    listCaseAccounts(viewer),
    listCaseOwners(viewer),
    responseId === "" ? null : findCaseResponse(viewer, responseId),
  ]);
  const accountId = params.get("account") ?? "";
  return {
    accounts,
    people,
    response,
    isGone: responseId !== "" && response === null,
    accountId: accounts.some((account) => account.id === accountId) ? accountId : "",
    mayOpen: canOpenCase(viewer),
    once: newId(),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, openCaseSchema);
  if (!form.ok) return formResponse(form);
  const result = await openCase(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  const { number, isNew } = result.value;
  return redirectWithToast(caseHref(number), {
    message: isNew
      ? `${caseCode(number)} is open.`
      : `This answer has its case already: ${caseCode(number)}.`,
  });
}

export default function Route() {
  const { accounts, people, response, isGone, accountId, mayOpen, once } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!mayOpen) {
    return (
      <>
        <PageHeader title="Open a case" action={<ButtonLink to="/cases">Back to the cases</ButtonLink>} />
        <Banner title="You can read cases, but not open them">
          Cases are opened by owners, executives, CX leaders and administrators. Ask one of them.
        </Banner>
      </>
    );
  }
  const lowest = response ? Math.min(...response.scores.map(({ value }) => value), 5) : null;
  const title = response
    ? caseTitle({ cause: "lowAnswer", value: lowest, account: response.account, level: response.level })
    : "";
  return (
    <>
      <PageHeader
        title="Open a case"
        lead="One customer must hear from us. It goes to the owner of the account unless you choose somebody."
      />
      <Form method="post" className="max-w-160 space-y-5">
        <input type="hidden" name="key" value={once} />
        {answer?.refusal && answer.refusal.kind !== "invalid" && <RefusalNotice refusal={answer.refusal} />}
        {isGone && (
          <Banner tone="warn" title="This answer is no longer here">
            It was undone or set aside meanwhile. You can open the case without it.
          </Banner>
        )}
        {response && (
          <div className="rounded-lg border border-line px-4 py-3 text-sm">
            <input type="hidden" name="responseId" value={response.id} />
            {response.number !== null && (
              <p className="mb-2 font-medium">
                It has its case already:{" "}
                <Link to={caseHref(response.number)} className="link">
                  {caseCode(response.number)}
                </Link>
              </p>
            )}
            <p className="break-words">
              {response.words.length > 0 ? `“${response.words.join(" · ")}”` : "An answer without a comment"}
            </p>
            <p className="mt-1 text-xs text-ink-muted">{response.account ?? "No account"}</p>
          </div>
        )}
        <Field name="title" label="What is it about" required error={answer?.fieldErrors.title}>
          <TextInput defaultValue={typed(answer, "title", title)} />
        </Field>
        {!response && (
          <Field name="accountId" label="Account" error={answer?.fieldErrors.accountId}>
            <Select
              placeholder="No account"
              defaultValue={typed(answer, "accountId", accountId)}
              options={accounts.map((account) => ({ value: account.id, label: account.name }))}
            />
          </Field>
        )}
        <Field
          name="ownerId"
          label="Owner"
          hint="By rule: the account’s owner, else the stage’s, else the CX leader."
          error={answer?.fieldErrors.ownerId}
        >
          <Select
            placeholder="By rule"
            defaultValue={typed(answer, "ownerId", "")}
            options={people.map((person) => ({ value: person.id, label: person.name }))}
          />
        </Field>
        <Field name="note" label="What is known so far" error={answer?.fieldErrors.note}>
          <TextArea rows={3} defaultValue={typed(answer, "note", "")} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          <ButtonLink to="/cases" variant="quiet">
            Cancel
          </ButtonLink>
          <SubmitButton>Open the case</SubmitButton>
        </div>
      </Form>
    </>
  );
}
