create table category (
    id varchar(40) not null primary key,
    name_zh varchar(200) not null,
    name_en varchar(200) not null,
    colour varchar(20) not null,
    place integer not null
);

-- An item is one aggregate, loaded and saved whole: its names, variants, methods and places are JSON in body; what is
-- searched, counted or changed alone has a column. Codes are kept in lower case; sold_out_left in thousandths.
create table item (
    id varchar(40) not null primary key,
    category varchar(40) not null references category (id),
    code varchar(20),
    barcode varchar(40),
    active boolean not null,
    place integer not null,
    sold_out_left bigint,
    picture varchar(40),
    body varchar(200000) not null,
    constraint item_code_once unique (code),
    constraint item_barcode_once unique (barcode),
    constraint item_left_not_negative check (sold_out_left >= 0)
);
create index item_category on item (category);

-- which dishes a set meal is made of, so that none of them is taken off the menu under it
create table set_component (
    set_meal varchar(40) not null references item (id),
    component varchar(40) not null references item (id),
    primary key (set_meal, component)
);
create index set_component_component on set_component (component);

-- the last price of a market-price item; worth something on its business day only
create table market_price (
    item varchar(40) not null references item (id),
    variant varchar(40) not null,
    business_day date not null,
    price bigint not null,
    primary key (item, variant)
);

create table picture (
    id varchar(40) not null primary key,
    item varchar(40) not null references item (id),
    mime varchar(40) not null,
    content bytea not null
);
create index picture_item on picture (item);
