import type { CustomField, CustomValues } from "~/domain/fields/custom-field";
import { ButtonLink } from "../controls/button";
import { Banner } from "../feedback/banner";
import { type RecordAnswer, RecordForm } from "../form/record-form";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";
import { valueFields } from "./value-inputs";

interface ValuesPageProps {
  eyebrow: string;
  record: {
    title: string;
    version: number;
    fields: readonly CustomField[];
    own: CustomValues;
    currency: string;
    values: Record<string, string>;
    mayWrite: boolean;
  };
  people: readonly { id: string; name: string }[];
  answer: RecordAnswer | null | undefined;
  backHref: string;
  whoWrites: string;
}

/** What stands in the fields of one's own of a plan or a task. */
export function ValuesPage({ eyebrow, record, people, answer, backHref, whoWrites }: ValuesPageProps) {
  const { title, version, fields, own, currency, values, mayWrite } = record;
  const asked = fields.filter((field) => !field.retired);
  return (
    <>
      <PageHeader eyebrow={eyebrow} title={`Fields of your own: ${title}`} />
      {asked.length === 0 ? (
        <EmptyState
          title="No fields to fill in"
          action={<ButtonLink to="/fields">Fields of your own</ButtonLink>}
        >
          A CX leader names the fields a plan or a task should have beside what the method asks.
        </EmptyState>
      ) : !mayWrite ? (
        <Banner tone="info" title={whoWrites} action={<ButtonLink to={backHref}>Back</ButtonLink>}>
          You can read them there.
        </Banner>
      ) : (
        <RecordForm
          fields={valueFields(fields, own, { currency, people })}
          values={values}
          answer={answer}
          hidden={{ version: String(version) }}
          submit="Save"
          cancelHref={backHref}
        />
      )}
    </>
  );
}
