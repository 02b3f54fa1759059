create table dish (
    id          varchar(40) not null primary key,
    version     integer     not null,
    name        varchar(80) not null,
    price       bigint      not null,
    made_at     timestamp with time zone not null
);
