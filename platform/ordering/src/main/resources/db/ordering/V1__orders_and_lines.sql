-- An order from the first tap to close; amounts in minor units of its currency, quantities in thousandths.
create table orders (
    id            varchar(40)  not null primary key,
    order_number  integer      not null,
    version       bigint       not null,
    mode_id       varchar(40)  not null,
    serving       varchar(16)  not null,
    status        varchar(16)  not null,
    parked_as     varchar(200),
    terminal      varchar(40),
    opened_by     varchar(40)  not null,
    opened_at     timestamp with time zone not null,
    business_day  date         not null,
    currency      varchar(3)   not null,
    note          varchar(800) not null,
    charged       varchar(1000000)
);
create unique index orders_by_number on orders (business_day, order_number);
create index orders_by_status on orders (status, terminal);

-- A line is an aggregate of its own; what it is called and how it is made is frozen in its snapshot (JSON).
create table order_line (
    id            varchar(40) not null primary key,
    order_id      varchar(40) not null references orders (id),
    line_number   integer     not null,
    version       bigint      not null,
    item          varchar(40) not null,
    variant       varchar(40) not null,
    quantity      bigint      not null,
    unit_price    bigint      not null,
    state         varchar(16) not null,
    ordered_by    varchar(40) not null,
    ordered_on    varchar(40) not null,
    ordered_at    timestamp with time zone not null,
    placed_at     timestamp with time zone,
    snapshot      varchar(50000) not null
);
create unique index order_line_by_order on order_line (order_id, line_number);

-- The last number that was given on a business day.
create table order_counter (
    business_day date    not null primary key,
    last_number  integer not null
);
