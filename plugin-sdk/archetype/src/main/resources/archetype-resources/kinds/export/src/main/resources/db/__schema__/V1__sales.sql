-- Every line of a settled check, by the number of its fact; amounts in minor units of the currency.
create table sold_dish (
    journal_number bigint       not null,
    line           integer      not null,
    business_day   date         not null,
    receipt_number integer      not null,
    dish           varchar(200) not null,
    thousandths    bigint       not null,
    currency       varchar(3)   not null,
    minor          bigint       not null,
    primary key (journal_number, line)
);
create index sold_dish_day on sold_dish (business_day);
