package org.trivetpos.persistence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trivetpos.persistence.Schemas.Saved;
import org.trivetpos.persistence.internal.TeaShop.On;

class PostgresStructureTest {

    @TempDir
    private Path folder;

    @Test
    void everyPropertyOfTablesIndexesSequencesAndViewsComesBack() throws Exception {
        try (TeaShop shop = new TeaShop(folder, On.POSTGRES)) {
            shop.oldRows();
            shop.execute("set local search_path = tea; " + """
                    create table "Odd ""Name"" 100%s" ("Über" serial, "order" text collate "C" default 'a''b%',
                      kinds text[] not null default '{}', json jsonb default '{"a": 1}', n numeric(9,2) default -1.50,
                      at timestamptz(3) default now(), gone int, during tstzrange,
                      exclude using gist (during with &&), unique nulls not distinct ("order", n)) with (fillfactor=70);
                    alter table "Odd ""Name"" 100%s" drop column gone;
                    alter table "Odd ""Name"" 100%s" add constraint "why?" check (n <> 7) not valid;
                    insert into "Odd ""Name"" 100%s" ("order", kinds, json) values ('%s', '{a,"b c"}', '{"?": "茶"}');
                    create unique index "part%ial" on "Odd ""Name"" 100%s" (lower("order") desc) include (n)
                      where n > 0 and json ? 'a';
                    create index using_gin on "Odd ""Name"" 100%s" using gin (json);
                    create table a (id smallint generated always as identity (start 100 increment 10 maxvalue 900 cycle)
                      primary key, b bigint);
                    create table b (id bigint primary key, a smallint references a (id) deferrable initially deferred,
                      parent bigint references b (id) on update cascade on delete set null);
                    alter table a add constraint a_b foreign key (b) references b (id) not valid;
                    alter table a rename to aa;
                    insert into aa (b) values (null), (null);
                    create unlogged table scratch (x int);
                    create table empty ();
                    create sequence called start -5 increment -1 maxvalue -1 minvalue -99 cache 7;
                    create sequence never_called;
                    select setval('never_called', 55, false), nextval('called');
                    create view z as select "order", count(*) as many from "Odd ""Name"" 100%s" group by "order";
                    create view y with (security_barrier) as select * from z where many > 0;
                    create view x as select y.many, b.id from y left join b on b.id = y.many;
                    create or replace view z as select "order", count(*) as many, 1 as more
                      from "Odd ""Name"" 100%s" group by "order";
                    create view updatable as select id, parent from b where id > 5 with local check option;
                    comment on table b is 'it''s; b'; comment on column aa.b is '列'; comment on view x is 'x';
                    grant usage on schema tea to public; grant select, insert on b to public;
                    grant select on z to public; grant usage on sequence called to public;
                    """);
            List<String> before = shop.everything();
            Saved saved = shop.schemas().save("tea");
            assertThat(shop.everything()).isEqualTo(before);
            shop.execute("drop table tea.b cascade");
            shop.execute("select nextval('tea.called')");
            shop.schemas().restore(saved);
            assertThat(shop.everything()).isEqualTo(before);
            shop.execute("insert into tea.aa (b) values (null)");
            assertThat(shop.query("select max(id) from tea.aa")).containsExactly("120 | ");
            shop.schemas().discard(saved);
            assertThat(shop.query("select nspname from pg_namespace where nspname like '%~%'")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "create materialized view tea.m as select 1 as x",
            "create type tea.size as enum ('S', 'L')",
            "create domain tea.money as bigint check (value >= 0)",
            "create table tea.parts (id bigint) partition by range (id)",
            "create table tea.heir () inherits (tea.tea)",
            "create statistics tea.st on tea, ml from tea.cup",
            "alter table tea.cup enable row level security",
            "create rule r as on insert to tea.cup do also select 1",
            "grant select (ml) on tea.cup to public",
            "create function public.f() returns trigger language plpgsql as 'begin return new; end';"
                    + " create trigger t before insert on tea.cup for each row execute function public.f()"})
    void whatWouldBeLostIsRefused(String sql) throws Exception {
        try (TeaShop shop = new TeaShop(folder, On.POSTGRES)) {
            shop.oldRows();
            shop.execute(sql);
            ShopSchemasTest.assertRefused("persistence.cannot-copy", () -> shop.schemas().save("tea"));
            assertThat(shop.schemas().saved()).isEmpty();
        }
    }
}
