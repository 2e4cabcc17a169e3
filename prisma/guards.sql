-- The activity log cannot be edited: an entry may only go together with its whole workspace.
CREATE FUNCTION "activity_is_kept"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM "Workspace" WHERE "id" = OLD."workspaceId") THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION 'The activity log cannot be changed.' USING ERRCODE = 'integrity_constraint_violation';
END
$$;

CREATE TRIGGER "activity_is_kept" BEFORE UPDATE OR DELETE ON "Activity"
  FOR EACH ROW EXECUTE FUNCTION "activity_is_kept"();
