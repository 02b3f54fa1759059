-- What a person took off the whole order (JSON), and the share that somebody answers for.
alter table orders add column discount varchar(2000);

-- What was given away, by whom: a shop may limit it per person and day. Amounts in minor units.
create table comp_given (
    line_id      varchar(40) not null primary key,
    staff        varchar(40) not null,
    business_day date        not null,
    list_value   bigint      not null
);
create index comp_given_by_staff on comp_given (business_day, staff);
