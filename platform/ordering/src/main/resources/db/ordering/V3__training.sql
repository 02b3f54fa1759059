-- Orders that are only practised, and the terminals that are used for practice now.
alter table orders add column training boolean default false not null;

create table training_terminal (
    terminal varchar(40) not null primary key
);
