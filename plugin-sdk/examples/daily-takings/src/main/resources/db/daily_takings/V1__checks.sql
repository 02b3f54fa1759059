-- Each settled check once, by its number in the journal; amounts in minor units of the currency.
create table taken_check (
    journal_number bigint                   not null primary key,
    business_day   date                     not null,
    receipt_number integer                  not null,
    settled_at     timestamp with time zone not null,
    currency       varchar(3)               not null,
    due            bigint                   not null,
    tax            bigint                   not null
);
create index taken_check_day on taken_check (business_day);
