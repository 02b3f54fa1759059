-- Prices that hold at certain times. When, is JSON in bands; prices at a level stand with the variants in item.body.
create table price_level (
    id varchar(40) not null primary key,
    name_zh varchar(200) not null,
    name_en varchar(200) not null,
    place integer not null,
    bands varchar(20000) not null
);
