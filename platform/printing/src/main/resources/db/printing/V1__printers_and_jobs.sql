create table printer (
    id            varchar(40)  not null primary key,
    name          varchar(80)  not null,
    driver        varchar(40)  not null,
    address       varchar(200) not null,
    paper_columns integer      not null,
    roles         varchar(400) not null,
    active        boolean      not null
);

create table print_job (
    id         varchar(40)     not null primary key,
    job_key    varchar(160)    not null,
    role       varchar(80)     not null,
    printer    varchar(40),
    title      varchar(200)    not null,
    subject    varchar(40)     not null,
    state      varchar(12)     not null,
    reprint    integer         not null,
    original   varchar(40)     not null,
    attempts   integer         not null,
    created_at timestamp(6) with time zone not null,
    ended_at   timestamp(6) with time zone,
    trouble    varchar(120),
    alarmed    boolean         not null,
    paper      varchar(1000000) not null
);

create unique index print_job_once on print_job (job_key);
create index print_job_by_state on print_job (state, id);
create index print_job_by_original on print_job (original);
