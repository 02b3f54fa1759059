create table ice (
    id      varchar(40) not null primary key,
    version integer     not null,
    grams   bigint      not null,
    since   timestamp(6) with time zone not null
);
