import { baseText } from "~/domain/plans/form-ground";
import type { Values } from "~/domain/plans/value-rows";

/**
 * What a form was read at: the version, and the values, so that the server can tell what was changed in it
 * from what was not when somebody else saves in between.
 */
export function GroundInput({ version, base }: { version: number | string; base: Values }) {
  return (
    <>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="base" value={baseText(base)} />
    </>
  );
}
