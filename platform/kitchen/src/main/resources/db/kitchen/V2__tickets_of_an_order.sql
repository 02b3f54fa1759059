-- Dishes that come back are told to the station that got them.
create index ticket_by_order on ticket (order_id, placed_at);
