import { type JudgedResponse, SENT_VERDICT_LABELS } from "~/domain/intake/judge-sent";
import { Badge } from "../controls/badge";
import { Section } from "../layout/section";
import { ReasonList } from "./outcome-table";

/** What would be read of the sample, response by response. Nothing of it was kept. */
export function SamplePreview({ responses }: { responses: readonly JudgedResponse[] }) {
  return (
    <Section title="What would be read" lead="A dry run over the sample: nothing was written.">
      <ul className="space-y-5">
        {responses.map((response) => (
          <li key={response.number} className="rounded-md border border-line p-4 text-sm">
            <p className="flex flex-wrap items-center gap-2">
              <Badge
                tone={
                  response.verdict === "added" ? "good" : response.verdict === "refused" ? "bad" : "quiet"
                }
              >
                {response.verdict === "added" ? "Would be added" : SENT_VERDICT_LABELS[response.verdict]}
              </Badge>
              <span className="font-medium break-all">{response.responseId || "without an id"}</span>
            </p>
            {response.reasons.length > 0 && (
              <div className="mt-2">
                <ReasonList reasons={response.reasons} />
              </div>
            )}
            {response.row && <Row row={response.row} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Row({ row }: { row: NonNullable<JudgedResponse["row"]> }) {
  const facts: [string, string][] = [
    ["Day", row.day],
    ["Account", row.account],
    ["Contact", row.contact],
    ["Stage", row.stage],
    ["Channel", row.channel],
    ["Region", row.region],
    ...Object.entries(row.attributes),
    ...row.answers.map((answer): [string, string] => [answer.key, answer.text ?? String(answer.value ?? "")]),
  ];
  return (
    <dl className="mt-3 grid gap-x-6 gap-y-1.5 sm:grid-cols-2">
      {facts
        .filter(([, value]) => value !== "")
        .map(([name, value]) => (
          <div key={name} className="flex min-w-0 gap-3">
            <dt className="w-32 shrink-0 truncate text-ink-muted">{name}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
