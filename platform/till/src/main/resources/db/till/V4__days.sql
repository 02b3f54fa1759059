-- What the report of a business day adds up. Rows from before know their day only through their shift.
alter table sale add column business_day date;
alter table sale add column receipt_number integer default 0 not null;
alter table sale add column list_value bigint default 0 not null;
alter table sale add column tax_percent integer default 0 not null;
alter table taking add column business_day date;
alter table refund add column business_day date;
alter table refund add column tax_percent integer default 0 not null;
alter table refund add column reason_zh varchar(400) default '' not null;
alter table refund add column reason_en varchar(400) default '' not null;
update sale set business_day = (select s.business_day from shift s where s.id = shift_id), list_value = due;
update taking set business_day = (select s.business_day from shift s where s.id = shift_id);
update refund set business_day = (select s.business_day from shift s where s.id = shift_id);
create index sale_day on sale (business_day);
create index taking_day on taking (business_day);
create index refund_day on refund (business_day);

-- What was taken off list values, a row for each reason of a sale; few sales have one.
create table reduction (
    check_id     varchar(40) not null,
    seq          integer not null,
    shift_id     varchar(40),
    business_day date not null,
    kind         varchar(10) not null,
    reason_zh    varchar(400) not null,
    reason_en    varchar(400) not null,
    times        integer not null,
    amount       bigint not null,
    primary key (check_id, seq)
);
create index reduction_shift on reduction (shift_id);
create index reduction_day on reduction (business_day);

-- The day with whose close a shift was over.
alter table shift add column reported_on date;
update shift set reported_on = business_day where closed_at is not null and business_day < current_date - 1;
create index shift_day on shift (business_day);
