-- The worker looks for what to send by subscription, oldest first, and stops at the first few.
create index delivery_in_order on delivery (subscription, position) where state = 'waiting';
drop index delivery_due;
