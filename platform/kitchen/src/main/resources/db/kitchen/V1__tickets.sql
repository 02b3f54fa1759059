-- One ticket for each placing and station; the fact that it came from makes it unique.
create table ticket (
    id           varchar(40) not null primary key,
    fact_number  bigint      not null,
    station      varchar(40) not null,
    order_id     varchar(40) not null,
    order_number integer     not null,
    business_day date        not null,
    dishes       integer     not null,
    placed_at    timestamp with time zone not null
);
create unique index ticket_by_fact on ticket (fact_number, station);
create index ticket_by_day on ticket (business_day, placed_at);
