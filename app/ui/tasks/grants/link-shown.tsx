import { ButtonLink } from "../../controls/button";
import { DateText } from "../../controls/date-text";
import { PageHeader } from "../../layout/page-header";

interface LinkShownProps {
  link: string;
  name: string;
  expiresOn: string;
  /** A letter with it is on its way. */
  sent: boolean;
  /** No mail server takes it yet. */
  waits: boolean;
  backHref: string;
}

/** The link is shown this once: only a fingerprint of it is kept. */
export function LinkShown({ link, name, expiresOn, sent, waits, backHref }: LinkShownProps) {
  return (
    <div className="max-w-160">
      <PageHeader
        title={`The link for ${name}`}
        lead={
          waits
            ? "The letter waits: no mail server is set. Pass the link on yourself; it is shown this once, because only a fingerprint of it is kept."
            : sent
              ? "It is on its way by letter. It is shown here this once as well, because only a fingerprint of it is kept."
              : "It is shown this once, because only a fingerprint of it is kept. Pass it on now; a new one ends it."
        }
      />
      <p className="rounded-md border border-line-strong bg-surface p-4 font-mono text-sm break-all select-all">
        {link}
      </p>
      <p className="mt-3 text-sm text-ink-muted">
        It opens this one task and works until <DateText value={expiresOn} mode="day" />. Whoever has it can
        act in the name of {name}.
      </p>
      <div className="mt-6">
        <ButtonLink to={backHref} variant="primary">
          Back to the task
        </ButtonLink>
      </div>
    </div>
  );
}
