import { Copy } from "lucide-react";
import { Button } from "../controls/button";
import { useHydrated } from "../controls/use-hydrated";
import { useToast } from "../feedback/toast";

/** Without scripts the text is marked by hand; it stands right there. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const hydrated = useHydrated();
  const toast = useToast();
  if (!hydrated) return null;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: `Copied: ${what}.` });
    } catch {
      toast({ text: "This browser lets no page copy. Mark the text and copy it by hand." });
    }
  };
  return (
    <Button size="sm" variant="quiet" onClick={copy} icon={<Copy />} aria-label={`Copy: ${what}`}>
      Copy
    </Button>
  );
}
