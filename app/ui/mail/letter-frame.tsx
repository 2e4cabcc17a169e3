import { inTheme, type LetterTheme } from "~/domain/letters/letter-theme";

interface LetterFrameProps {
  title: string;
  html: string;
  /** "system": as the screen it is shown on. */
  theme: LetterTheme | "system";
  /** The width in which it is shown, narrower where there is no room. */
  width?: number;
  /** Links open in the page around it; for the reader the letter was written to alone. */
  linksWork?: boolean;
}

/** Nothing is loaded and nothing runs, whatever stands in the letter. */
const POLICY =
  "default-src 'none'; img-src data:; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'";

const closed = (html: string): string =>
  html.replace(
    "<head>",
    `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}"><base target="_top">`,
  );

/** A letter as a mail program shows it, shut off from the page around it. */
export function LetterFrame({ title, html, theme, width, linksWork = false }: LetterFrameProps) {
  return (
    <iframe
      title={title}
      sandbox={linksWork ? "allow-top-navigation-by-user-activation" : ""}
      srcDoc={theme === "system" ? closed(html) : inTheme(closed(html), theme)}
      style={width ? { width } : undefined}
      className="h-160 w-full max-w-full rounded-lg border border-line-strong bg-surface"
    />
  );
}
