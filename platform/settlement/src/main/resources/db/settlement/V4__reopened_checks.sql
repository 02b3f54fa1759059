-- Checks that were taken back as a whole, by which entry; their orders were opened again. Never changed afterwards.
create table reopening (
    check_id  varchar(40) primary key references settled_check (id),
    refund_id varchar(40) not null references refund (id)
);
