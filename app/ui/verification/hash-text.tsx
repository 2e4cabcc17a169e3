import { Disclosure } from "../controls/disclosure";

/** A hash, short to the eye and whole on demand. */
export function HashText({ hash, of }: { hash: string; of: string }) {
  return (
    <Disclosure
      summary={
        <>
          Hash <code className="tabular font-mono text-xs">{hash.slice(0, 12)}…</code>
        </>
      }
    >
      <p className="text-sm break-all">
        <code className="font-mono text-xs">{hash}</code>
      </p>
      <p className="mt-1 max-w-[60ch] text-sm text-ink-muted">
        A fingerprint (SHA-256) of {of}. Change one character and it is another one: whoever kept it can tell
        whether anything was bent later.
      </p>
    </Disclosure>
  );
}
