-- Keeps the seed in a separate schema, so that one transaction can restore a test's database. The function names each table,
-- so that its plans are kept, and leaves unchanged tables alone, because dead rows slow down all later tests.
CREATE SCHEMA seeded;

DO $$
DECLARE
  name text; columns text; is_seeded boolean;
  -- No trigger counts, no foreign key is checked. Sequences go on: nothing is taken for something that was there before.
  body text := 'SET LOCAL session_replication_role = replica; DELETE FROM pgboss.job;';
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', name) INTO is_seeded;
    IF NOT is_seeded THEN
      body := body || format('IF EXISTS (SELECT FROM public.%1$I) THEN DELETE FROM public.%1$I; END IF;', name);
      CONTINUE;
    END IF;
    EXECUTE format('CREATE TABLE seeded.%1$I AS TABLE public.%1$I', name);
    SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
    WHERE attrelid = format('public.%I', name)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
    body := body || format('
      IF (SELECT string_agg(t::text, '','' ORDER BY t::text) FROM public.%1$I t)
        IS DISTINCT FROM (SELECT string_agg(t::text, '','' ORDER BY t::text) FROM seeded.%1$I t) THEN
        DELETE FROM public.%1$I;
        INSERT INTO public.%1$I (%2$s) OVERRIDING SYSTEM VALUE SELECT %2$s FROM seeded.%1$I;
      END IF;', name, columns);
  END LOOP;
  EXECUTE format('CREATE FUNCTION seeded.restore() RETURNS void LANGUAGE plpgsql AS %L', format('BEGIN %s END', body));
END $$;
