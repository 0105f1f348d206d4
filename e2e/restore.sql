-- Keeps the seed in a separate schema, so that one transaction can restore a test's database.
CREATE SCHEMA seeded;

DO $$
DECLARE name text;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('CREATE TABLE seeded.%1$I AS TABLE public.%1$I', name);
  END LOOP;
END $$;

-- Sequences go on: nothing that a process remembers by a number is taken for something new.
-- Tables that did not change are left alone: dead rows slow down all later tests.
CREATE FUNCTION seeded.restore() RETURNS void LANGUAGE plpgsql AS $$
DECLARE name text; columns text; is_same boolean;
BEGIN
  SET LOCAL session_replication_role = replica; -- no trigger counts, no foreign key is checked
  DELETE FROM pgboss.job;
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'seeded' LOOP
    EXECUTE format($same$
      SELECT (SELECT count(*) FROM public.%1$I) = (SELECT count(*) FROM seeded.%1$I) AND (SELECT string_agg(t::text, '' ORDER BY t::text) FROM public.%1$I t)
        IS NOT DISTINCT FROM (SELECT string_agg(t::text, '' ORDER BY t::text) FROM seeded.%1$I t)$same$, name)
    INTO is_same;
    CONTINUE WHEN is_same;
    SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
    WHERE attrelid = format('public.%I', name)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
    EXECUTE format('DELETE FROM public.%I', name);
    EXECUTE format('INSERT INTO public.%1$I (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM seeded.%1$I', name, columns);
  END LOOP;
END $$;
