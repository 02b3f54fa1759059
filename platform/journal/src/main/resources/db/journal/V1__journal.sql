-- facts that are committed and wait for their number
create table unsealed (
    id          bigint        not null primary key,
    type        varchar(80)   not null,
    version     integer       not null,
    subject     varchar(40)   not null,
    at_micros   bigint        not null,
    actor       varchar(40),
    terminal    varchar(40),
    approver    varchar(40),
    body        varchar(1000000) not null
);

-- the chain: hash = SHA-256 (hash of number - 1, every other column)
create table fact (
    number      bigint        not null primary key,
    type        varchar(80)   not null,
    version     integer       not null,
    subject     varchar(40)   not null,
    at_micros   bigint        not null,
    actor       varchar(40),
    terminal    varchar(40),
    approver    varchar(40),
    body        varchar(1000000) not null,
    hash        bytea         not null
);
create index fact_subject on fact (subject);

create table reader_cursor (
    name        varchar(80)   not null primary key,
    reached     bigint        not null
);

-- the result of a command under its request, so that it is done once
create table command_done (
    request     varchar(40)   not null primary key,
    name        varchar(80)   not null,
    result      varchar(1000000),
    at_micros   bigint        not null
);

create table anchor (
    number      bigint        not null primary key,
    hash        bytea         not null,
    at_micros   bigint        not null
);

create table counter (
    name        varchar(40)   not null primary key,
    reached     bigint        not null
);
insert into counter (name, reached) values ('fact-ref', 0);
