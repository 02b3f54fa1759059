-- Nothing is sold or given back any more on a day whose counter is closed.
alter table receipt_counter add column closed boolean default false not null;
