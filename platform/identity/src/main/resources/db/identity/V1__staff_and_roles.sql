-- Every change of the room updates this one row first: changes of two terminals pass one after the other.
create table turnstile (
    version bigint not null
);
insert into turnstile (version) values (0);

create table staff_role (
    id varchar(40) not null primary key,
    name_zh varchar(60) not null,
    name_en varchar(60) not null
);

create table role_permission (
    role_id varchar(40) not null references staff_role (id),
    permission varchar(80) not null,
    primary key (role_id, permission)
);

create table staff (
    id varchar(40) not null primary key,
    name varchar(60) not null,
    role_id varchar(40) not null references staff_role (id),
    -- null: the shop's
    language varchar(35),
    active boolean not null,
    -- argon2id, peppered by keys/pin-pepper.key
    pin_hash varchar(200) not null,
    pin_digits integer not null
);
