-- The drawer was opened without a sale; the journal says why. Never changed afterwards.
create table drawer_opening (
    id          varchar(40) primary key,
    shift_id    varchar(40),
    terminal_id varchar(40) not null,
    opened_at   timestamp with time zone not null
);
create index drawer_opening_shift on drawer_opening (shift_id);
