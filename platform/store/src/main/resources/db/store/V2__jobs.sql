-- How scheduled jobs went; a row outlives its bundle and waits for its return.
create table job (
    id varchar(80) not null primary key,
    -- every time up to this one, and every business day up to this one, needs no run any more
    settled_until timestamp with time zone not null,
    settled_day date not null,
    -- for the time that is due now
    attempts integer not null,
    -- the last run, empty before the first; without an end while it runs
    last_day date,
    last_started timestamp with time zone,
    last_ended timestamp with time zone,
    last_outcome varchar(20),
    last_words_zh varchar(500),
    last_words_en varchar(500),
    last_attempt integer,
    last_by_hand boolean
);
