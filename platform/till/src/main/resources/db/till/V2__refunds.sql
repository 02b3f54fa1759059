-- What was given back on a shift's drawer; its payments are takings below zero.
create table refund (
    refund_id varchar(40) primary key,
    shift_id  varchar(40),
    amount    bigint not null,
    tax       bigint not null
);
create index refund_shift on refund (shift_id);
