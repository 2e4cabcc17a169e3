import { Link } from "@remix-run/react";
import { accountHref } from "~/domain/accounts/account";
import type { AccountReading } from "~/domain/accounts/account-index";
import { standingWords, TESTIMONIAL_LABELS, type TestimonialView } from "~/domain/testimonials/testimonial";
import { testimonialPath, testimonialsNewPath } from "~/domain/testimonials/testimonial-places";
import type { Proof } from "~/domain/win-back/proof";
import { Sparkline } from "../charts/sparkline";
import { Badge } from "../controls/badge";
import { Section } from "../layout/section";

/** The account's index around the loss: what could have been seen. */
export function IndexSection({
  account,
  reading,
  windowWords,
}: {
  account: { id: string; name: string };
  reading: AccountReading;
  windowWords: string;
}) {
  const known = reading.trend.filter(({ value }) => value !== null);
  const last = known.at(-1);
  return (
    <Section title="Their index" lead={`Pooled over three months each, up to ${windowWords}.`}>
      {known.length === 0 ? (
        <p className="text-sm text-ink-muted">No data: too few of their answers came in to be read.</p>
      ) : (
        <>
          <Sparkline
            label={`Satisfaction of ${account.name}, from ${known[0]?.value?.toFixed(2)} to ${last?.value?.toFixed(2)}`}
            values={reading.trend.map(({ value }) => value)}
            target={4}
            width={240}
            height={48}
          />
          <p className="mt-1 text-sm">
            <span className="tabular">{last?.value?.toFixed(2)}</span>{" "}
            <span className="text-ink-muted">
              last, n {last?.n} in {last?.month}
            </span>
          </p>
        </>
      )}
      <p className="mt-2 text-sm">
        <Link to={`/answers?account=${account.id}`} className="link">
          Their answers
        </Link>
        {" · "}
        <Link to={`${accountHref(account.id)}#revenue`} className="link">
          Their revenue
        </Link>
      </p>
    </Section>
  );
}

/** Whether this customer itself speaks for us. */
export function ReferenceSection({
  accountId,
  references,
  mayAsk,
}: {
  accountId: string;
  references: readonly TestimonialView[];
  /** They are a customer, and the viewer may ask. */
  mayAsk: boolean;
}) {
  if (references.length === 0 && !mayAsk) return null;
  return (
    <Section
      title="Reference"
      aside={
        mayAsk && (
          <Link to={testimonialsNewPath(accountId)} className="link no-print">
            Ask them
          </Link>
        )
      }
    >
      {references.length === 0 ? (
        <p className="text-sm text-ink-muted">Nobody asked them yet to speak for us.</p>
      ) : (
        <ul className="space-y-3">
          {references.map((each) => (
            <li key={each.id} className="text-sm">
              <p className="flex flex-wrap items-center gap-2">
                <Badge tone={each.status === "agreed" || each.status === "used" ? "good" : "quiet"}>
                  {TESTIMONIAL_LABELS[each.status]}
                </Badge>
                <Link to={testimonialPath(each.id)} className="link">
                  {each.voice}
                </Link>
              </p>
              {each.quote !== "" && <p className="mt-1 break-words">“{each.quote}”</p>}
              {standingWords(each.now) && (
                <p className="mt-1 text-xs text-ink-muted">{standingWords(each.now)}</p>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Accounts like this one that could speak for us. */
export function ProofSection({ proof }: { proof: readonly Proof[] }) {
  return (
    <Section
      title="Who could speak for us"
      lead="Strong accounts provide the proof: those like this customer that reached 4.0, or agreed to speak."
      aside={
        <Link to="/testimonials" className="link">
          All
        </Link>
      }
    >
      {proof.length === 0 ? (
        <p className="text-sm text-ink-muted">No account of this segment or region reached 4.0.</p>
      ) : (
        <ul className="space-y-2.5">
          {proof.map(({ id, name, reading, testimonial, because }) => (
            <li key={id} className="text-sm">
              <p className="flex flex-wrap items-baseline justify-between gap-x-3">
                <Link
                  to={testimonial ? testimonialPath(testimonial.id) : accountHref(id)}
                  className="link min-w-0 break-words"
                >
                  {name}
                </Link>
                {reading && (
                  <span className="tabular">
                    {reading.shown}{" "}
                    <span className="text-xs text-ink-muted">
                      n {reading.n}
                      {reading.isFew && ", few"}
                    </span>
                  </span>
                )}
              </p>
              <p className="text-xs text-ink-muted">{because.join(" · ")}</p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
