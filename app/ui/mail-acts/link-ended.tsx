import { PlainFrame } from "../layout/plain-frame";

/** A link that leads nowhere: run out, ended, or never complete. Nothing here tells which, or of what. */
export function LinkEnded() {
  return (
    <PlainFrame
      title="This link does not work"
      lead="It has run out, was ended, or is not complete. Nothing was changed."
    >
      <p>
        <a href="/work" className="link">
          Open Capstan
        </a>{" "}
        to see what there is to do, and do it there.
      </p>
    </PlainFrame>
  );
}
