-- Business days that were closed, each with its Z number and the head of the journal at that moment.
create table closed_day (
    business_day   date not null primary key,
    z_number       integer not null unique,
    closed_at      timestamp with time zone not null,
    closed_by      varchar(40) not null,
    journal_number bigint not null,
    journal_hash   varchar(64) not null
);
