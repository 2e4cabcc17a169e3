import { Link } from "@remix-run/react";
import { ANSWER_FIELDS, ANSWER_QUESTIONS, type AudienceAnswers } from "~/domain/communications/communication";
import { versionEditPath } from "~/domain/communications/message-places";
import { Disclosure } from "../../controls/disclosure";
import { Section } from "../../layout/section";

interface OtherAnswersProps {
  code: string;
  others: readonly (AudienceAnswers & { id: string })[];
}

/** What the others are told, so that no two are told different things. */
export function OtherAnswers({ code, others }: OtherAnswersProps) {
  if (others.length === 0) return null;
  return (
    <Section title="What other audiences are told">
      <div className="space-y-2">
        {others.map((other) => (
          <Disclosure key={other.id} summary={other.audience}>
            <dl className="space-y-3 pl-6">
              {ANSWER_FIELDS.map((field) => (
                <div key={field}>
                  <dt className="text-xs text-ink-muted">{ANSWER_QUESTIONS[field]}</dt>
                  <dd className="text-sm break-words whitespace-pre-line">
                    {other[field] || <span className="text-ink-muted">not answered yet</span>}
                  </dd>
                </div>
              ))}
            </dl>
            <Link to={versionEditPath(code, other.id)} className="link mt-2 ml-6 inline-block text-sm">
              Write for {other.audience}
            </Link>
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}
