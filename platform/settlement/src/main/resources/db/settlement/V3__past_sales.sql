-- What a sale is found by besides its numbers and its amount: drawn from the journal's CheckSettled, so that the sales
-- of before come in too. Written once and never changed.
create table sale_words (
    business_day   date not null,
    receipt_number integer not null,
    minute_of_day  integer not null,
    dishes_zh      varchar(400) not null,
    dishes_en      varchar(400) not null,
    words          varchar(8000) not null,
    primary key (business_day, receipt_number)
);
