import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { startAccountFile } from "~/commands/accounts/start-account-file.server";
import {
  canEditAccounts,
  MAY_NOT_EDIT_ACCOUNTS,
  READERS_OF_ACCOUNTS,
} from "~/domain/accounts/account.access";
import { FILE_BYTES, FILE_KIND_LABELS, FILE_ROWS } from "~/domain/accounts/account-file";
import { startFileSchema } from "~/domain/accounts/account-file.schema";
import { actOf } from "~/http/act.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { listAccountFiles } from "~/store/accounts/account-file.queries.server";
import { RecordDate } from "~/ui/controls/record-date";
import { Banner } from "~/ui/feedback/banner";
import { RefusalNotice } from "~/ui/feedback/refusal-notice";
import { RadioGroup } from "~/ui/form/choices";
import { Field, Fieldset } from "~/ui/form/field";
import { FileInput } from "~/ui/form/file-input";
import { FormErrors } from "~/ui/form/form-errors";
import { SubmitButton } from "~/ui/form/submit-button";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: () => [{ label: "Account management", href: "/measure/accounts" }, { label: "Import" }],
};
export const meta: MetaFunction = () => [{ title: "Import accounts or contacts · Capstan" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_ACCOUNTS);
  const kind = new URL(request.url).searchParams.get("kind");
  return {
    files: (await listAccountFiles(viewer)).map((file) => ({
      ...file,
      createdAt: file.createdAt.toISOString(),
    })),
    kind: kind === "contacts" || kind === "accounts" ? kind : "",
    mayEdit: canEditAccounts(viewer),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, startFileSchema, { maxBytes: FILE_BYTES + 65_536 });
  if (!form.ok) return formResponse(form);
  const result = await startAccountFile(actOf(request, viewer), form.data);
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirect(`/accounts/import/${result.value.fileId}`, 303);
}

export default function ImportAccountsRoute() {
  const { files, kind, mayEdit } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <>
      <PageHeader
        title="Import accounts or contacts"
        lead="A CSV file, one account or one person per row. You see what every row would do before anything is saved; the same file twice adds nothing twice."
      />
      {mayEdit ? (
        <Form method="post" encType="multipart/form-data" className="max-w-160 space-y-5">
          {answer?.refusal && answer.refusal.kind !== "invalid" && <RefusalNotice refusal={answer.refusal} />}
          <FormErrors
            fieldErrors={answer?.fieldErrors}
            formErrors={answer?.refusal ? [] : answer?.formErrors}
            labels={{ file: "File", kind: "What it holds" }}
          />
          <Fieldset name="kind" label="What does the file hold?" required error={answer?.fieldErrors.kind}>
            <RadioGroup
              required={false}
              defaultValue={[answer?.values.kind ?? kind].flat()[0] ?? ""}
              options={[
                {
                  value: "",
                  label: "Look for yourself",
                  hint: "A column of e-mail addresses makes it contacts.",
                },
                {
                  value: "accounts",
                  label: "Accounts",
                  hint: "Found again by their number, else by their name.",
                },
                { value: "contacts", label: "Contacts", hint: "Found again by their e-mail address." },
              ]}
            />
          </Fieldset>
          <Field name="file" label="File" required error={answer?.fieldErrors.file}>
            <FileInput
              accept=".csv,.txt,.tsv,text/csv"
              takes={`CSV, up to ${FILE_ROWS.toLocaleString("en")} rows`}
            />
          </Field>
          <div className="flex justify-end">
            <SubmitButton>Look at the rows</SubmitButton>
          </div>
        </Form>
      ) : (
        <Banner title="You can see what was brought in, not bring in more.">{MAY_NOT_EDIT_ACCOUNTS}</Banner>
      )}
      {files.length > 0 && (
        <Section title="Files so far">
          <ul className="divide-y divide-line text-sm">
            {files.map((file) => (
              <li key={file.id} className="flex flex-wrap items-baseline gap-x-3 py-2">
                <Link to={`/accounts/import/${file.id}`} className="link min-w-0 break-all">
                  {file.fileName}
                </Link>
                <span className="text-xs text-ink-muted">
                  {FILE_KIND_LABELS[file.kind as "accounts"]?.toLowerCase()}, {file.rows} rows,{" "}
                  {file.status === "open"
                    ? "not accepted yet"
                    : `${file.added} new, ${file.changed} changed, ${file.invalid} not taken`}
                  , <RecordDate value={file.createdAt} />
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
