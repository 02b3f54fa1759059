create table receipt_counter (
    business_day date primary key,
    last_number  integer not null
);

create table settled_check (
    id             varchar(40) primary key,
    order_id       varchar(40) not null,
    order_number   integer not null,
    receipt_number integer not null,
    business_day   date not null,
    settled_at     timestamp with time zone not null,
    staff_id       varchar(40) not null,
    staff_name     varchar(200) not null,
    terminal_id    varchar(40) not null,
    currency       varchar(3) not null,
    due            bigint not null,
    tax            bigint not null,
    change_given   bigint not null,
    constraint settled_check_receipt unique (business_day, receipt_number)
);
create index settled_check_order on settled_check (order_id);

create table payment (
    check_id     varchar(40) not null references settled_check (id),
    seq          integer not null,
    tender       varchar(40) not null,
    name_zh      varchar(200) not null,
    name_en      varchar(200) not null,
    received     bigint not null,
    change_given bigint not null,
    counted      boolean not null,
    opens_drawer boolean not null,
    primary key (check_id, seq)
);
