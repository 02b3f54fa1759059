-- Every change of the room updates this one row first: changes of two terminals pass one after the other.
create table turnstile (
    version bigint not null
);
insert into turnstile (version) values (0);

create table shop (
    id varchar(40) not null primary key,
    name_zh varchar(120) not null,
    name_en varchar(120) not null,
    address_zh varchar(200) not null,
    address_en varchar(200) not null,
    currency varchar(3) not null,
    tax_included boolean not null,
    tax_percent integer not null,
    language varchar(35) not null,
    zone varchar(60) not null
);

create table terminal (
    id varchar(40) not null primary key,
    name varchar(60) not null,
    -- SHA-256 of the token, lower-case hex; empty once unpaired
    token_hash varchar(64) not null,
    paired_at timestamp with time zone not null,
    last_seen timestamp with time zone,
    unpaired_at timestamp with time zone
);

create table setting (
    setting_key varchar(120) not null primary key,
    -- true: AES-GCM under keys/settings.key, base64
    encrypted boolean not null,
    setting_value text not null
);
