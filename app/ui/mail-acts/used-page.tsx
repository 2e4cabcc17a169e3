import type { UsedAct } from "~/domain/mail-acts/used-act";
import { Button, buttonClass } from "../controls/button";
import { exactDate } from "../controls/relative-date";
import { Banner } from "../feedback/banner";
import { PlainFrame } from "../layout/plain-frame";

interface UsedPageProps {
  used: UsedAct;
  path: string;
  timeZone: string;
  locale: string;
  /** It was taken back from here just now. */
  undone: boolean;
  /** Why it could not be taken back. */
  trouble: string | null;
}

/** After the act: what stands, and the way back where there is one. The link itself does nothing more. */
export function UsedPage({ used, path, timeZone, locale, undone, trouble }: UsedPageProps) {
  const when = exactDate(used.at.toISOString(), { timeZone, locale, today: "" });
  // Later it may have been taken back or overtaken: the page says only what it knows.
  const said = `${used.did} on ${when}.${used.takesBack ? " It stands so." : ""}`;
  return (
    <PlainFrame
      wide
      title={undone ? "Taken back" : "Done by your link"}
      lead={undone ? "It stands as before. Both are on record." : said}
      footer={<p>A link of a letter works once. Whatever comes next is done in Capstan.</p>}
    >
      {used.title && <p className="mb-5 text-base font-medium break-words">{used.title}</p>}
      {trouble && (
        <div className="mb-5">
          <Banner tone="warn" live>
            {trouble}
          </Banner>
        </div>
      )}
      <div className="flex flex-wrap gap-3">
        <a href={used.href} className={buttonClass("primary", "lg", "max-sm:w-full")}>
          Open in Capstan
        </a>
        {used.takesBack && !undone && (
          <form method="post" action={path} className="max-sm:w-full">
            <Button
              type="submit"
              name="undo"
              value="on"
              variant="secondary"
              size="lg"
              className="max-sm:w-full"
            >
              Undo
            </Button>
          </form>
        )}
      </div>
    </PlainFrame>
  );
}
