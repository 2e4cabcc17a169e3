import { Link2 } from "lucide-react";
import { Button } from "../controls/button";
import { useHydrated } from "../controls/use-hydrated";
import { useToast } from "../feedback/toast";

/** The address is the whole state of the page; without scripts the browser's own address field has it. */
export function CopyLink({ path }: { path: string }) {
  const hydrated = useHydrated();
  const toast = useToast();
  if (!hydrated) return null;
  const copy = async () => {
    const address = new URL(path, window.location.origin).href;
    try {
      await navigator.clipboard.writeText(address);
      toast({ text: "The link is copied. Whoever opens it sees these very filters." });
    } catch {
      toast({ text: `This browser lets no page copy. The link is ${address}` });
    }
  };
  return (
    <Button onClick={copy} icon={<Link2 />}>
      Copy link
    </Button>
  );
}
