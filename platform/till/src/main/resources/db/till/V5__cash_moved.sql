-- Cash put into a drawer (positive) or taken out of it (negative) otherwise than for sales and refunds. Never changed.
create table cash_moved (
    id        varchar(40) primary key,
    shift_id  varchar(40) not null,
    amount    bigint not null,
    reason_zh varchar(400) not null,
    reason_en varchar(400) not null
);
create index cash_moved_shift on cash_moved (shift_id);
