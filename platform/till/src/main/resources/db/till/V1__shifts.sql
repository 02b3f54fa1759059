create table shift (
    id             varchar(40) primary key,
    terminal_id    varchar(40) not null,
    opened_by      varchar(40) not null,
    opened_by_name varchar(200) not null,
    opened_at      timestamp with time zone not null,
    business_day   date not null,
    currency       varchar(3) not null,
    opening_float  bigint not null,
    closed_at      timestamp with time zone,
    counted        bigint,
    journal_number bigint,
    journal_hash   varchar(64)
);
create index shift_opened on shift (opened_at);

create table drawer (
    terminal_id varchar(40) primary key,
    shift_id    varchar(40) not null references shift (id),
    currency    varchar(3) not null
);

create table sale (
    check_id varchar(40) primary key,
    shift_id varchar(40),
    due      bigint not null,
    tax      bigint not null
);
create index sale_shift on sale (shift_id);

create table taking (
    check_id varchar(40) not null,
    seq      integer not null,
    shift_id varchar(40),
    tender   varchar(40) not null,
    name_zh  varchar(200) not null,
    name_en  varchar(200) not null,
    counted  boolean not null,
    amount   bigint not null,
    primary key (check_id, seq)
);
create index taking_shift on taking (shift_id);
