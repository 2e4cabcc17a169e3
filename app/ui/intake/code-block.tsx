import { CopyButton } from "./copy-button";

/** Something to be copied into another program: shown as it is, long lines wrapped. */
export function CodeBlock({ label, text }: { label: string; text: string }) {
  return (
    <figure className="min-w-0">
      <div className="mb-1 flex items-center justify-between gap-3">
        <figcaption className="text-xs text-ink-muted">{label}</figcaption>
        <CopyButton text={text} what={label} />
      </div>
      <pre className="rounded-md border border-line bg-sunken p-3 text-xs leading-relaxed break-all whitespace-pre-wrap">
        <code>{text}</code>
      </pre>
    </figure>
  );
}
