-- One row for each paid order of this mode; the number is the one on the guest's receipt.
create table standing_number (
    order_id     varchar(40) not null primary key,
    version      integer     not null,
    number       integer     not null,
    business_day date        not null,
    state        varchar(20) not null,
    since        timestamp(6) with time zone not null
);
create index standing_number_by_day on standing_number (business_day, state);
