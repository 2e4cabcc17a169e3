import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { mapAccountFile } from "~/commands/accounts/map-account-file.server";
import { canEditAccounts, READERS_OF_ACCOUNTS } from "~/domain/accounts/account.access";
import { columnProblems, FILE_KIND_LABELS } from "~/domain/accounts/account-file";
import { mapFileSchema } from "~/domain/accounts/account-file.schema";
import { FILE_VERDICTS } from "~/domain/accounts/file-verdict";
import { actOf } from "~/http/act.server";
import { parseForm } from "~/http/parse-form.server";
import { formResponse, refusalResponse } from "~/http/refusal.server";
import { requireRight, requireViewer } from "~/http/session.server";
import { now } from "~/shared/clock.server";
import { findAccountFile, judgeFile } from "~/store/accounts/account-file.queries.server";
import { findAccountSettings } from "~/store/accounts/account-settings.server";
import { FileColumns } from "~/ui/accounts/file-columns";
import { FileRows } from "~/ui/accounts/file-rows";
import { ButtonLink } from "~/ui/controls/button";
import { Banner } from "~/ui/feedback/banner";
import type { FrameHandle } from "~/ui/layout/breadcrumb";
import { PageHeader } from "~/ui/layout/page-header";
import { Section } from "~/ui/layout/section";

export const handle: FrameHandle = {
  crumbs: () => [
    { label: "Account management", href: "/measure/accounts" },
    { label: "Import", href: "/accounts/import" },
    { label: "File" },
  ],
};
export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.file.fileName ?? "File"} · Capstan` },
];

/** Rows of one verdict that stand on the page; the error file has all that cannot be taken. */
const SHOWN = 100;
export const shouldRevalidate = () => true;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  requireRight(viewer, "program.read", READERS_OF_ACCOUNTS);
  const record = await findAccountFile(viewer, params.fileId ?? "");
  if (!record || record.status === "discarded")
    throw new Response("There is no such file here.", { status: 404 });
  const problems = columnProblems(record.kind, record.mapping);
  const settings = await findAccountSettings(viewer, now());
  const judged =
    record.status === "open" && problems.length === 0 ? await judgeFile(viewer, record, settings) : null;
  const asked = new URL(request.url).searchParams.get("rows");
  const {
    id,
    version,
    kind,
    status,
    fileName,
    rows,
    added,
    changed,
    unchanged,
    invalid,
    mapping,
    dateOrder,
  } = record;
  const counts = judged?.counts ?? { new: added, changed, unchanged, invalid };
  const verdict =
    FILE_VERDICTS.find((one) => one === asked) ??
    (["invalid", "changed", "new"] as const).find((one) => counts[one] > 0) ??
    "unchanged";
  return {
    file: { id, version, kind, status, fileName, rows },
    mapping,
    dateOrder,
    problems,
    counts,
    verdict,
    seal: judged?.seal ?? "",
    lines: (judged?.rows ?? [])
      .filter((row) => row.verdict === verdict)
      .slice(0, SHOWN)
      .map(({ rowNumber, name, reasons, changes }) => ({ rowNumber, name, reasons, changes })),
    mayEdit: canEditAccounts(viewer),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request);
  const form = await parseForm(request, mapFileSchema);
  if (!form.ok) return formResponse(form);
  const fileId = params.fileId ?? "";
  const result = await mapAccountFile(actOf(request, viewer), { ...form.data, fileId });
  if (!result.ok) return refusalResponse(result.refusal, { values: form.values });
  return redirect(`/accounts/import/${fileId}#rows`, 303);
}

export default function AccountFileRoute() {
  const read = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { file, counts, problems, mayEdit } = read;
  const isOpen = file.status === "open";
  const what = FILE_KIND_LABELS[file.kind].toLowerCase();
  return (
    <>
      <PageHeader
        title={file.fileName}
        lead={
          isOpen
            ? `${file.rows.toLocaleString("en")} rows of ${what}. Nothing is saved before you accept.`
            : `${counts.new} ${what} added, ${counts.changed} changed, ${counts.unchanged} as they were, ${counts.invalid} not taken.`
        }
        action={
          isOpen ? undefined : (
            <ButtonLink to={file.kind === "accounts" ? "/measure/accounts" : "/contacts"} variant="primary">
              Show the {what}
            </ButtonLink>
          )
        }
      />
      {!isOpen && counts.invalid > 0 && (
        <Banner
          tone="warn"
          title={`${counts.invalid} ${counts.invalid === 1 ? "row was" : "rows were"} not taken`}
          action={
            <ButtonLink
              to={`/accounts/import/${file.id}/errors.csv`}
              reloadDocument
              prefetch="none"
              size="sm"
            >
              Error file
            </ButtonLink>
          }
        >
          The error file holds them with the reason beside each. Mend them there and choose that file again.
        </Banner>
      )}
      {!isOpen && file.kind === "accounts" && (
        <p className="mt-4 text-sm">
          New accounts have no tier yet.{" "}
          <Link to="/tiers" className="link">
            See what the rule proposes
          </Link>
          .
        </p>
      )}
      {isOpen && (
        <>
          <Section title="What the columns hold" id="columns">
            <FileColumns
              key={`${file.kind} ${file.version}`}
              file={file}
              mapping={read.mapping}
              dateOrder={read.dateOrder}
              problems={problems}
              mayEdit={mayEdit}
              answer={answer}
            />
          </Section>
          {problems.length === 0 && (
            <Section title="What every row would do" id="rows">
              <FileRows
                file={file}
                counts={counts}
                verdict={read.verdict}
                lines={read.lines}
                seal={read.seal}
                mayEdit={mayEdit}
              />
            </Section>
          )}
        </>
      )}
    </>
  );
}
