package org.trivetpos.persistence.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The structure of the schema that the connection's search path names, as statements that make the same in an empty one
 * under another search path: PostgreSQL writes names of visible things without their schema. Two schemas with equal
 * structures are copies of each other, so it is also the test of a copy. ({@code create table (like ...)} would give
 * indexes and identity sequences other names, and a later migration would not find them.)
 *
 * @param before what is made before the rows are copied
 * @param tables table by table: {@code insert} of its rows, with {@code %s} for the quoted schema that they come from
 * @param after  what is made when the rows are there
 */
record PostgresStructure(List<String> before, List<String> tables, List<String> after) {

    private static final String HERE = "(select oid from pg_namespace where nspname = current_schema())";

    private static final String SEQUENCE_OPTIONS = "format(' start with %s increment by %s minvalue %s maxvalue %s"
            + " cache %s%s', s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,"
            + " case when s.seqcycle then ' cycle' else ' no cycle' end)";

    private static final String SEQUENCES = "select format('create sequence %I as %s', c.relname,"
            + " format_type(s.seqtypid, null)) || " + SEQUENCE_OPTIONS + " from pg_sequence s"
            + " join pg_class c on c.oid = s.seqrelid where c.relnamespace = " + HERE
            + " and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid"
            + " and d.refclassid = 'pg_class'::regclass and d.deptype = 'i') order by 1";

    private static final String TABLES = """
            select format('create %stable %I (%s)%s', case when c.relpersistence = 'u' then 'unlogged ' else '' end,
              c.relname, (select string_agg(format('%I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                  case when a.attcollation <> t.typcollation then format(' collate %s', a.attcollation::regcollation)
                    else '' end,
                  case a.attgenerated when '' then '' else format(' generated always as (%s) %s',
                    pg_get_expr(d.adbin, d.adrelid), case a.attgenerated when 's' then 'stored' else 'virtual' end) end,
                  case when a.attnotnull then ' not null' else '' end), ', ' order by a.attnum)
                from pg_attribute a join pg_type t on t.oid = a.atttypid
                left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped),
              coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', ''))
            from pg_class c where c.relkind = 'r' and c.relnamespace = {here}
            order by c.relname""".replace("{here}", HERE);

    private static final String ROWS = """
            select replace(format('insert into %I (%s) select %s from ', c.relname, f.names, f.names), '%', '%%')
              || '%s.' || replace(quote_ident(c.relname), '%', '%%')
            from pg_class c, lateral (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) as names
              from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              and a.attgenerated = '') f
            where c.relkind = 'r' and f.names is not null and c.relnamespace = {here}
            order by c.relname""".replace("{here}", HERE);

    private static final String DEFAULTS = """
            select format('alter table %I alter column %I set default %s', c.relname, a.attname,
              pg_get_expr(d.adbin, d.adrelid))
            from pg_attrdef d join pg_class c on c.oid = d.adrelid
            join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
            where c.relkind = 'r' and a.attgenerated = '' and c.relnamespace = {here}
            order by 1""".replace("{here}", HERE);

    private static final String OWNED = "from pg_class q join pg_sequence s on s.seqrelid = q.oid"
            + " join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = q.oid"
            + " and d.refclassid = 'pg_class'::regclass and d.deptype = '%s'"
            + " join pg_class c on c.oid = d.refobjid"
            + " join pg_attribute a on a.attrelid = c.oid and a.attnum = d.refobjsubid"
            + " where q.relnamespace = " + HERE + " order by 1";

    private static final String IDENTITIES = "select format('alter table %I alter column %I add generated %s as"
            + " identity (sequence name %I', c.relname, a.attname, case a.attidentity when 'a' then 'always'"
            + " else 'by default' end, q.relname) || " + SEQUENCE_OPTIONS + " || ')' " + OWNED.formatted("i");

    private static final String OWNERS = "select format('alter sequence %I owned by %I.%I', q.relname, c.relname,"
            + " a.attname) " + OWNED.formatted("a");

    private static final String SEQUENCE_NAMES = "select quote_ident(relname) from pg_class where relkind = 'S'"
            + " and relnamespace = " + HERE + " order by 1";

    /** Foreign keys last: they want the unique constraints of other tables. */
    private static final String CONSTRAINTS = "select format('alter table %I add constraint %I %s', c.relname,"
            + " k.conname, pg_get_constraintdef(k.oid)) from pg_constraint k join pg_class c on c.oid = k.conrelid"
            + " where k.contype in ('p', 'u', 'x', 'c', 'f') and k.connamespace = " + HERE
            + " order by k.contype = 'f', 1";

    private static final String INDEXES = "select pg_get_indexdef(i.indexrelid, 0, true) from pg_index i"
            + " join pg_class c on c.oid = i.indrelid where c.relkind = 'r' and c.relnamespace = " + HERE
            + " and not exists (select from pg_constraint k where k.conindid = i.indexrelid"
            + " and k.contype in ('p', 'u', 'x')) order by 1";

    private static final String VIEWS = """
            with recursive uses as (
              select r.ev_class as user_of, d.refobjid as used from pg_rewrite r
              join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
                and d.refclassid = 'pg_class'::regclass and d.refobjid <> r.ev_class),
            depths as (
              select c.oid, 0 as depth from pg_class c where c.relkind = 'v' and c.relnamespace = {here}
              union select uses.user_of, depths.depth + 1 from depths join uses on uses.used = depths.oid)
            select format('create view %I%s as %s', c.relname,
              coalesce(' with (' || array_to_string(c.reloptions, ', ') || ')', ''), pg_get_viewdef(c.oid))
            from pg_class c join (select oid, max(depth) as depth from depths group by oid) d on d.oid = c.oid
            where c.relnamespace = {here}
            order by d.depth, c.relname""".replace("{here}", HERE);

    private static final String KIND = "case c.relkind when 'S' then 'sequence' when 'v' then 'view'"
            + " when 'i' then 'index' else 'table' end";

    private static final String COMMENTS = "select case when a.attname is null then format('comment on %s %I is %L', "
            + KIND + ", c.relname, d.description) else format('comment on column %I.%I is %L', c.relname, a.attname,"
            + " d.description) end from pg_description d join pg_class c on c.oid = d.objoid"
            + " and d.classoid = 'pg_class'::regclass left join pg_attribute a on a.attrelid = c.oid"
            + " and a.attnum = d.objsubid and d.objsubid > 0 where c.relnamespace = " + HERE + " order by 1";

    private static final String GRANTS = "select format('grant %s on %s %I to %s%s', g.privilege_type,"
            + " case c.relkind when 'S' then 'sequence' else 'table' end, c.relname,"
            + " case g.grantee when 0 then 'public' else g.grantee::regrole::text end,"
            + " case when g.is_grantable then ' with grant option' else '' end)"
            + " from pg_class c, aclexplode(c.relacl) g where g.grantee <> c.relowner and c.relnamespace = " + HERE
            + " union all select format('grant %s on schema %%s to %s', g.privilege_type,"
            + " case g.grantee when 0 then 'public' else g.grantee::regrole::text end)"
            + " from pg_namespace n, aclexplode(n.nspacl) g where g.grantee <> n.nspowner and n.oid = " + HERE
            + " order by 1";

    /** What would be lost: code, types and the like in the schema, and what hangs on its tables. */
    private static final String OBSTACLES = """
            select case when c.relkind = 'p' then 'partitioned ' when c.relkind = 'f' then 'foreign ' else '' end
              || pg_describe_object(d.classid, d.objid, 0)
            from pg_depend d left join pg_class c on d.classid = 'pg_class'::regclass and c.oid = d.objid
            where d.refclassid = 'pg_namespace'::regclass and d.refobjid = {here}
              and coalesce(c.relkind, '?') not in ('r', 'S', 'v', 'i') and d.classid <> 'pg_constraint'::regclass
            union all select pg_describe_object('pg_trigger'::regclass, g.oid, 0) from pg_trigger g
              join pg_class c on c.oid = g.tgrelid where not g.tgisinternal and c.relnamespace = {here}
            union all select pg_describe_object('pg_rewrite'::regclass, r.oid, 0) from pg_rewrite r
              join pg_class c on c.oid = r.ev_class where r.rulename <> '_RETURN' and c.relnamespace = {here}
            union all select 'row security of table ' || c.relname from pg_class c where c.relnamespace = {here}
              and (c.relrowsecurity or exists (select from pg_policy p where p.polrelid = c.oid))
            union all select 'inheritance of table ' || c.relname from pg_class c where c.relnamespace = {here}
              and c.relkind = 'r' and (c.reloftype <> 0 or exists (select from pg_inherits i
                where c.oid in (i.inhrelid, i.inhparent)))
            union all select 'grants on columns of ' || c.relname from pg_class c where c.relnamespace = {here}
              and exists (select from pg_attribute a where a.attrelid = c.oid and a.attacl is not null)
            order by 1""".replace("{here}", HERE);

    /** What stands in other schemas and needs something in this one. */
    private static final String DEPENDENTS = """
            select distinct pg_describe_object(d.classid, d.objid, 0)
            from pg_depend d join pg_class c on d.refclassid = 'pg_class'::regclass and d.refobjid = c.oid
            left join pg_constraint k on d.classid = 'pg_constraint'::regclass and k.oid = d.objid
            left join pg_rewrite r on d.classid = 'pg_rewrite'::regclass and r.oid = d.objid
            left join pg_class v on v.oid = r.ev_class
            left join pg_attrdef a on d.classid = 'pg_attrdef'::regclass and a.oid = d.objid
            left join pg_class t on t.oid = a.adrelid
            left join pg_class i on d.classid = 'pg_class'::regclass and i.oid = d.objid and i.relkind = 'r'
            left join pg_proc p on d.classid = 'pg_proc'::regclass and p.oid = d.objid
            where c.relnamespace = {here} and c.relnamespace <>
              coalesce(k.connamespace, v.relnamespace, t.relnamespace, i.relnamespace, p.pronamespace)
            order by 1""".replace("{here}", HERE);

    static PostgresStructure of(Connection connection) throws SQLException {
        List<String> before = new ArrayList<>(SchemaFacts.texts(connection, SEQUENCES));
        before.addAll(SchemaFacts.texts(connection, TABLES));
        List<String> after = new ArrayList<>();
        for (String query : List.of(DEFAULTS, IDENTITIES, OWNERS, CONSTRAINTS, INDEXES, VIEWS, COMMENTS, GRANTS)) {
            after.addAll(SchemaFacts.texts(connection, query));
        }
        for (String sequence : SchemaFacts.texts(connection, SEQUENCE_NAMES)) {
            after.addAll(SchemaFacts.texts(connection, "select format('select setval(%L, %s, %L)', '"
                    + sequence.replace("'", "''") + "', last_value, is_called) from " + sequence));
        }
        return new PostgresStructure(before, SchemaFacts.texts(connection, ROWS), after);
    }

    static List<String> obstacles(Connection connection) throws SQLException {
        return SchemaFacts.texts(connection, OBSTACLES);
    }

    static List<String> dependents(Connection connection) throws SQLException {
        return SchemaFacts.texts(connection, DEPENDENTS);
    }
}
