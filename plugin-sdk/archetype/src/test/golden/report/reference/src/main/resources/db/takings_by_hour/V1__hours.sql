-- Sums of each hour; amounts in minor units of the currency.
create table trading_hour (
    business_day date       not null,
    hour_of_day  integer    not null,
    currency     varchar(3) not null,
    checks       integer    not null,
    minor        bigint     not null,
    primary key (business_day, hour_of_day, currency)
);
