-- While a plugin is being changed, whatever its settings were before somebody changed them too; empty at any other time.
create table setting_before (
    setting_key varchar(120) not null primary key,
    -- false: nobody had set it
    present boolean not null,
    encrypted boolean not null,
    setting_value text not null
);
