create table sale (
    id          varchar(40) not null primary key,
    total       bigint      not null
);
create table sale_line (
    sale_id     varchar(40) not null,
    place       integer     not null,
    dish        varchar(80) not null,
    price       bigint      not null,
    primary key (sale_id, place)
);
