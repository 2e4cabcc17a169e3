import { Link } from "@remix-run/react";
import { PERCEPTION_LABELS, perceptionOfValue } from "~/domain/accounts/perception";
import { DateText } from "../controls/date-text";

export interface ShownRelationshipAnswer {
  responseId: string;
  day: string;
  survey: string;
  surveyId: string;
  who: string;
  answers: { label: string; kind: string; value: number | null; text: string | null }[];
}

const said = (answer: ShownRelationshipAnswer["answers"][number]): string => {
  if (answer.text) return `“${answer.text}”`;
  if (answer.value === null) return "not answered";
  const perception = answer.kind === "perception" ? perceptionOfValue(answer.value) : null;
  return perception ? PERCEPTION_LABELS[perception] : String(answer.value);
};

/** What the customer said when asked about the relationship, apart from how single orders went. */
export function RelationshipAnswers({ responses }: { responses: readonly ShownRelationshipAnswer[] }) {
  if (responses.length === 0) {
    return (
      <p className="text-sm text-ink-muted">
        Nobody of this account was asked about the relationship yet. Mark a{" "}
        <Link to="/surveys" className="link">
          survey
        </Link>{" "}
        as a relationship survey and import its answers: they stay apart from the company’s index.
      </p>
    );
  }
  return (
    <ol className="divide-y divide-line">
      {responses.map((response) => (
        <li key={response.responseId} className="py-2.5 text-sm">
          <p className="text-xs text-ink-muted">
            <DateText value={response.day} mode="plain" /> · {response.who} ·{" "}
            <Link to={`/surveys/${response.surveyId}`} className="hover:underline">
              {response.survey}
            </Link>
          </p>
          <dl className="mt-1 space-y-1">
            {response.answers.map((answer) => (
              <div key={answer.label}>
                <dt className="text-ink-muted">{answer.label}</dt>
                <dd className="wrap-anywhere">{said(answer)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
