import { MAY_NOT } from "~/domain/surveys/may-not";
import { ButtonLink } from "../controls/button";
import { EmptyState } from "../layout/empty-state";
import { PageHeader } from "../layout/page-header";

/** A workspace without answers: what belongs here, and how it begins. */
export function EmptyIndex({ mayImport }: { mayImport: boolean }) {
  return (
    <>
      <PageHeader title="Index" />
      <EmptyState
        title="No answers yet"
        action={
          mayImport && (
            <>
              <ButtonLink to="/imports/new" variant="primary">
                Import answers
              </ButtonLink>
              <ButtonLink to="/aggregates/new">Type in figures</ButtonLink>
            </>
          )
        }
      >
        <p>
          Here you will see how satisfied your customers are, with whom you stand well, and how sure that is.
          Begin with a CSV file of survey answers: one row per answer, with its date and its rating from 1 to
          5.{!mayImport && ` ${MAY_NOT.import}`}
        </p>
      </EmptyState>
    </>
  );
}
