import { YEAR_RESULT_LABELS, type YearResult } from "~/domain/award/award";
import { ButtonLink } from "../controls/button";
import { DateText } from "../controls/date-text";
import { Banner } from "../feedback/banner";
import { Section } from "../layout/section";

export interface FiledYear {
  decided: string;
  by: string | null;
  at: string | null;
  note: string;
  /** The figures of today are no longer those that were filed. */
  changed: { then: string; today: string } | null;
}

/** Whether the year's file is closed, with which figures, and whether they still hold. */
export function FilingPanel({
  year,
  result,
  filed,
  mayFile,
  canBeFiled,
}: {
  year: number;
  result: YearResult;
  filed: FiledYear | null;
  mayFile: boolean;
  canBeFiled: boolean;
}) {
  return (
    <Section title="The file">
      {filed ? (
        <p className="text-sm">
          Closed as <strong>{YEAR_RESULT_LABELS[filed.decided as YearResult] ?? filed.decided}</strong>
          {filed.by && <> by {filed.by}</>}
          {filed.at && (
            <>
              {" "}
              on <DateText value={filed.at} mode="day" />
            </>
          )}
          .{filed.note && <span className="mt-1 block max-w-[70ch] text-ink-muted">{filed.note}</span>}
        </p>
      ) : (
        <p className="text-sm text-ink-muted">
          {canBeFiled
            ? `The rule has decided ${year}: ${YEAR_RESULT_LABELS[result].toLowerCase()}. The file has not been closed yet.`
            : `The file can be closed after 31 December ${year}.`}
        </p>
      )}
      {filed?.changed && (
        <div className="mt-3">
          <Banner tone="warn" title="Answers have changed since the file was closed">
            Filed with {filed.changed.then}. Today the same year reads {filed.changed.today}. Nothing is
            reversed by itself.
          </Banner>
        </div>
      )}
      {mayFile && canBeFiled && (!filed || filed.changed) && (
        <div className="no-print mt-4">
          <ButtonLink to={`/award/${year}/filing`} variant={filed ? "secondary" : "primary"}>
            {filed ? "Close it again" : "Close the file"}
          </ButtonLink>
        </div>
      )}
    </Section>
  );
}
