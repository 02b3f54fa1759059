-- the service mode that a till starts with; null for the shop's first
alter table terminal add column starts_with varchar(40);
