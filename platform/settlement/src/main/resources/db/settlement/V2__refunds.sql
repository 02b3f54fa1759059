-- Money given back for a settled check; amounts in minor units, quantities in thousandths. Never changed afterwards.
create table refund (
    id            varchar(40) primary key,
    check_id      varchar(40) not null references settled_check (id),
    refund_number integer not null,
    business_day  date not null,
    refunded_at   timestamp with time zone not null,
    staff_id      varchar(40) not null,
    staff_name    varchar(200) not null,
    terminal_id   varchar(40) not null,
    currency      varchar(3) not null,
    reason_zh     varchar(400) not null,
    reason_en     varchar(400) not null,
    amount        bigint not null,
    tax           bigint not null,
    constraint refund_of_check unique (check_id, refund_number)
);
create index refund_day on refund (business_day);

create table refund_line (
    refund_id varchar(40) not null references refund (id),
    seq       integer not null,
    line_id   varchar(40) not null,
    name_zh   varchar(400) not null,
    name_en   varchar(400) not null,
    quantity  bigint not null,
    amount    bigint not null,
    primary key (refund_id, seq)
);

create table refund_payment (
    refund_id    varchar(40) not null references refund (id),
    seq          integer not null,
    tender       varchar(40) not null,
    name_zh      varchar(200) not null,
    name_en      varchar(200) not null,
    amount       bigint not null,
    counted      boolean not null,
    opens_drawer boolean not null,
    primary key (refund_id, seq)
);
